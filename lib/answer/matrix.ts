/**
 * The matrix in its three forms: actor x issue (every position), actor x meeting (role), actor x actor (sessions
 * shared). Pure. A cell names the edge of the record that it stands for; where the record has nothing there is no cell.
 */
import { heldStatuses, type ParticipationRole, type Presence, participationRoles } from '@/lib/domain/values';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { PositionRow } from '@/lib/questions/positions';
import type { RecordCard } from '@/lib/questions/record-card';
import { groupBy } from '@/lib/record/index-record';
import type { MatrixForm } from '@/lib/view/view';

export interface MatrixCell {
  /** Id of the edge to open. */
  edge: string;
  positions: readonly PositionRow[];
  /** Strongest role, and how the presence is reported. */
  role: ParticipationRole | null;
  presence: Presence | null;
  /** Sessions shared. */
  times: number;
  disputed: boolean;
}

export interface Matrix {
  form: MatrixForm;
  rows: EntitySummary[];
  columns: (EntitySummary & {
    /** Of issues: distance between the lowest and the highest position. */
    spread: number;
  })[];
  /** By `row column`. */
  cells: ReadonlyMap<string, MatrixCell>;
}

interface Input {
  card: RecordCard;
  entities: readonly EntitySummary[];
  relations: readonly RelationSummary[];
  positions: readonly PositionRow[];
}

const key = (row: string, column: string) => `${row} ${column}`;
const emptyCell = (edge: string): MatrixCell => ({
  edge,
  positions: [],
  role: null,
  presence: null,
  times: 0,
  disputed: false,
});

/** Cells by actor and issue, actor and meeting, or actor and actor. */
function cellsOf(form: MatrixForm, { relations, positions }: Input): Map<string, MatrixCell> {
  const cells = new Map<string, MatrixCell>();
  if (form === 'issues') {
    const stances = new Map(
      relations.filter(({ type }) => type === 'STANCE').map((r) => [key(r.from, r.to), r]),
    );
    for (const [at, those] of groupBy(positions, ({ actor, issue }) => key(actor, issue))) {
      const { actor, issue } = those[0]!;
      cells.set(at, {
        ...emptyCell(`STANCE:${actor}:${issue}`),
        positions: those,
        disputed: stances.get(at)?.disputed ?? false,
      });
    }
    return cells;
  }
  for (const relation of relations) {
    const { type, from, to, role, presence, disputed } = relation;
    if (form === 'meetings' && (type === 'ATTENDED' || type === 'EXPECTED_AT')) {
      const cell = cells.get(key(from, to));
      // What was reported stands before what was expected, and the stronger role before the weaker.
      if (cell?.presence === 'reported' && type === 'EXPECTED_AT') continue;
      const stronger = participationRoles.values.find((each) => each === role || each === cell?.role) ?? role;
      cells.set(key(from, to), {
        ...emptyCell(`${type}:${from}:${to}`),
        role: stronger,
        presence: presence ?? 'reported',
        disputed: disputed || (cell?.disputed ?? false),
      });
    }
    if (form === 'actors' && (type === 'MET' || type === 'SPOKE_WITH')) {
      for (const [row, column] of [
        [from, to],
        [to, from],
      ] as const) {
        const cell = cells.get(key(row, column));
        if (cell && type === 'SPOKE_WITH') continue;
        cells.set(key(row, column), { ...emptyCell(`${type}:${from}:${to}`), times: 1, disputed });
      }
    }
  }
  return form === 'actors' ? countShared(cells, relations) : cells;
}

/** How many held meetings that are no series two actors shared, counted from their attendances. */
function countShared(cells: Map<string, MatrixCell>, relations: readonly RelationSummary[]) {
  const attended = new Map<string, Set<string>>();
  for (const { type, from, to } of relations)
    if (type === 'ATTENDED') attended.set(from, (attended.get(from) ?? new Set()).add(to));
  const series = new Set(relations.filter(({ type }) => type === 'PART_OF').map(({ to }) => to));
  for (const [at, cell] of cells) {
    const [row = '', column = ''] = at.split(' ');
    const shared = [...(attended.get(row) ?? [])].filter(
      (meeting) => attended.get(column)?.has(meeting) && !series.has(meeting),
    );
    cells.set(at, { ...cell, times: Math.max(1, shared.length) });
  }
  return cells;
}

/** Rows by side and then by how much there is of them; issues by how far the actors stand apart, meetings by date. */
export function buildMatrix(form: MatrixForm, input: Input): Matrix {
  const cells = cellsOf(form, input);
  const used = [...cells.keys()].map((at) => at.split(' ') as [string, string]);
  const count = (index: 0 | 1) => {
    const counts = new Map<string, number>();
    for (const pair of used) counts.set(pair[index], (counts.get(pair[index]) ?? 0) + 1);
    return counts;
  };
  const [inRow, inColumn] = [count(0), count(1)];
  const sideOrder = new Map(input.card.sides.map((side, order) => [side.id, order]));
  const order = (entity: EntitySummary) => sideOrder.get(entity.side ?? '') ?? sideOrder.size;
  const bySide = (counts: Map<string, number>) => (a: EntitySummary, b: EntitySummary) =>
    order(a) - order(b) || (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1);
  const rows = input.entities.filter((entity) => inRow.has(entity.id)).sort(bySide(inRow));
  const spans = new Map<string, { least: number; most: number }>();
  for (const { issue, stance } of input.positions) {
    const { least, most } = spans.get(issue) ?? { least: stance, most: stance };
    spans.set(issue, { least: Math.min(least, stance), most: Math.max(most, stance) });
  }
  const spreadOf = (issue: string) => {
    const span = spans.get(issue);
    return span ? span.most - span.least : 0;
  };
  const held = (entity: EntitySummary) =>
    Number(entity.status !== null && heldStatuses.includes(entity.status));
  const columns = input.entities
    .filter((entity) => inColumn.has(entity.id))
    .map((entity) => ({ ...entity, spread: form === 'issues' ? spreadOf(entity.id) : 0 }))
    .sort((a, b) => {
      if (form === 'actors') return bySide(inColumn)(a, b);
      if (form === 'issues')
        return (
          a.spread - b.spread ||
          (inColumn.get(b.id) ?? 0) - (inColumn.get(a.id) ?? 0) ||
          (a.id < b.id ? -1 : 1)
        );
      return held(b) - held(a) || (a.start ?? '9').localeCompare(b.start ?? '9') || (a.id < b.id ? -1 : 1);
    });
  return { form, rows, columns, cells };
}
