/**
 * The picture as rows: every node and every edge on the canvas, to sort, read and open without it. Of thousands only the
 * rows in sight are in the page.
 */
'use client';
import { Ellipsis } from 'lucide-react';
import { type ComponentProps, memo, useMemo, useState } from 'react';
import { useExplorer, useExplorerNow } from '@/app/_explorer/explorer-state';
import { useMeasures } from '@/app/_explorer/use-measures';
import { formatDate } from '@/lib/domain/dates';
import { readingOf } from '@/lib/domain/relations';
import { sizeBy } from '@/lib/graph/measured';
import { certaintyOf, stanceWords } from '@/lib/graph/statements/rows';
import type { MeasureName } from '@/lib/view/canvas-view';
import { saidThing } from '@/lib/view/things';
import { Glyph } from './Glyph';
import { measureWords } from './measure-words';
import { useNodeMenu } from './NodeMenu';
import { glyphOfRow } from './statement-glyphs';
import styles from './TablePane.module.css';
import { useSight } from './use-sight';

interface Row {
  id: string;
  name: string;
  kind: string;
  side: string;
  detail: string;
  order: string;
  /** By the measure that is chosen; below any other for what has none. */
  number: number;
}

const columns = [
  ['name', 'Name'],
  ['kind', 'Kind'],
  ['side', 'Side'],
  ['detail', 'Status, date, role'],
] as const;
/** Up to this many all are in the page, as high as their words need, where the browser's own search finds them. */
const mostWhole = 300;
/** Pixels, as the style has it for rows of which only some are in the page. */
const rowHeight = 29;
const scrolls = { tabIndex: 0 };

type Column = (typeof columns)[number][0] | 'number';

const measureText = (measure: MeasureName, number: number) =>
  number < 0 ? '' : measure === 'between' ? `${Math.round(number * 100)} %` : `${number}`;

interface TableRowProps {
  row: Row;
  /** As on the canvas; none for what is a line there. */
  glyph: ComponentProps<typeof Glyph>['node'] | undefined;
  isNode: boolean;
  sides: ComponentProps<typeof Glyph>['sides'];
  measure: MeasureName | null;
  /** Of all rows, the names of the columns included. */
  index: number;
  isSelected: boolean;
  select: (ids: readonly string[], additive?: boolean) => void;
  openMenu: ReturnType<typeof useNodeMenu>;
}

/** Drawn anew only for what changes in itself: a selection changes two rows of hundreds. */
const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, glyph, isNode, sides, measure, index, isSelected, select, openMenu } = props;
  return (
    <tr aria-rowindex={index} aria-selected={isSelected}>
      <th scope="row">
        <button type="button" onClick={(event) => select([row.id], event.shiftKey)}>
          {glyph && <Glyph node={glyph} sides={sides} size={16} />}
          <bdi>{row.name}</bdi>
        </button>
      </th>
      <td>{row.kind}</td>
      <td>{row.side}</td>
      <td>{row.detail}</td>
      {measure && <td>{measureText(measure, row.number)}</td>}
      <td className={styles.more}>
        {isNode && (
          <button
            type="button"
            aria-haspopup="menu"
            aria-label={`What to do with ${row.name}`}
            onClick={({ currentTarget }) => {
              const { left: x, bottom: y } = currentTarget.getBoundingClientRect();
              openMenu({ ids: [row.id], at: { x, y }, what: 'everything' });
            }}
          >
            <Ellipsis size={16} aria-hidden="true" />
          </button>
        )}
      </td>
    </tr>
  );
});

export function TablePane() {
  const { built, entityById, card, view, select, statements } = useExplorer();
  const { selected: ids } = useExplorerNow().view;
  const selected = useMemo(() => new Set(ids), [ids]);
  const [sort, setSort] = useState<{ by: Column; down: boolean }>({ by: 'kind', down: false });
  const openMenu = useNodeMenu();
  const { measures, accords } = useMeasures();
  const { measure, sourcesOff } = view;
  const numberOf = useMemo(() => {
    const size = measure && sizeBy(measure, measures, accords);
    return (id: string) => {
      if (measure === 'accord' ? !accords.has(id) : !measures.byActor.has(id)) return -1;
      return size ? size(id) : (measures.byActor.get(id)?.group ?? -1);
    };
  }, [measure, measures, accords]);
  const shownColumns: (readonly [Column, string])[] = [
    ...columns,
    ...(measure ? [['number', measureWords[measure].label] as const] : []),
  ];
  const { network } = built;
  const nodeById = useMemo(() => new Map(network.nodes.map((node) => [node.id, node])), [network]);
  const sideName = useMemo(() => new Map(card.sides.map((side) => [side.id, side.name])), [card]);
  const rows = useMemo<Row[]>(() => {
    const nameOf = (id: string) => entityById.get(id)?.name ?? nodeById.get(id)?.name ?? id;
    const nodes = network.nodes.map((node) => {
      const entity = entityById.get(node.id);
      return {
        id: node.id,
        name: entity?.name ?? node.name,
        kind: node.mark === 'own' ? 'your file' : node.mark,
        side: sideName.get(node.side ?? '') ?? node.sides.map((side) => sideName.get(side)).join(', '),
        detail: [
          node.mark === 'own' ? 'not in the record' : node.status,
          entity?.when ? formatDate(entity.when) : '',
          node.disputed ? 'in dispute' : '',
        ]
          .filter(Boolean)
          .join(', '),
        order: entity?.start ?? '',
        number: numberOf(node.id),
      };
    });
    const edges = network.edges.map((edge) => ({
      id: edge.id,
      name: `${nameOf(edge.source)} – ${nameOf(edge.target)}`,
      kind: edge.kind === 'own' ? 'your file' : readingOf(edge.type),
      side: sideName.get(entityById.get(edge.source)?.side ?? '') ?? '',
      detail: [
        edge.kind === 'own' ? edge.label : edge.role,
        edge.presence !== 'reported' ? edge.presence : '',
        edge.kind === 'own' ? 'not in the record' : edge.certainty,
        edge.disputed ? 'in dispute' : '',
      ]
        .filter(Boolean)
        .join(', '),
      order: '',
      number: -1,
    }));
    const said = statements.left.map((row) => ({
      id: saidThing(row),
      name: row.text,
      kind: row.voice === 'source' ? 'article’s own voice' : 'statement',
      side: sideName.get(entityById.get(row.actor)?.side ?? '') ?? '',
      detail: [
        `${nameOf(row.actor)} on ${nameOf(row.issue)}`,
        stanceWords(row),
        certaintyOf(row, sourcesOff) ?? '',
        row.when ? formatDate(row.when) : '',
      ]
        .filter(Boolean)
        .join(', '),
      order: row.when ?? '',
      number: -1,
    }));
    const compare = new Intl.Collator('en').compare;
    return [...nodes, ...edges, ...said].sort(
      (a, b) =>
        (sort.down ? -1 : 1) *
          (sort.by === 'number' ? a.number - b.number : compare(a[sort.by], b[sort.by])) ||
        compare(a.name, b.name),
    );
  }, [network, nodeById, entityById, sideName, sort, numberOf, statements, sourcesOff]);
  const glyphs = useMemo(
    () => new Map(statements.left.map((row) => [saidThing(row), glyphOfRow(row)])),
    [statements],
  );

  const sight = useSight<HTMLDivElement>(rows.length, rowHeight);
  const isWhole = rows.length <= mostWhole;
  const { first, last } = isWhole ? { first: 0, last: rows.length } : sight;

  return (
    <div className={styles.pane} ref={sight.scroller} {...(isWhole ? {} : scrolls)}>
      <h1 className="visually-hidden">What is on the canvas</h1>
      <table
        aria-rowcount={rows.length + 1}
        data-long={!isWhole || undefined}
        style={
          isWhole ? {} : { marginTop: first * rowHeight, marginBottom: (rows.length - last) * rowHeight }
        }
      >
        <caption className="visually-hidden">
          What is on the canvas: {network.nodes.length} nodes, {network.edges.length} edges
          {statements.left.length > 0 && `, ${statements.left.length} statements`}
        </caption>
        <thead>
          <tr aria-rowindex={1}>
            {shownColumns.map(([column, label]) => (
              <th
                key={column}
                aria-sort={sort.by === column ? (sort.down ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  onClick={() =>
                    setSort({ by: column, down: sort.by === column ? !sort.down : column === 'number' })
                  }
                >
                  {label} {sort.by === column && (sort.down ? '↓' : '↑')}
                </button>
              </th>
            ))}
            <th className={styles.more}>
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(first, last).map((row, at) => {
            const node = nodeById.get(row.id);
            return (
              <TableRow
                key={row.id}
                row={row}
                glyph={node ?? glyphs.get(row.id)}
                isNode={node !== undefined}
                sides={card.sides}
                measure={measure}
                index={first + at + 2}
                isSelected={selected.has(row.id)}
                select={select}
                openMenu={openMenu}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
