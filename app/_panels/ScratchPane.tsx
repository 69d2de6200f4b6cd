/** What a node or line of a file of the reader's own says, in the file's words; first of all, that no source says it. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { ownEdgeId } from '@/lib/scratch/scratch';
import { Glyph } from './Glyph';
import styles from './Inspector.module.css';
import { ownGlyph } from './ScratchFiles';
import own from './ScratchPane.module.css';

type Values = readonly (readonly [name: string, text: string])[];

function ValueTable({ values }: { values: Values }) {
  return (
    <dl className={own.values}>
      {values.map(([name, text]) => (
        <div key={`${name} ${text}`}>
          <dt>{name}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

export function ScratchPane({ id }: { id: string }) {
  const { scratch, entityById, select, card } = useExplorer();
  const names = new Map(scratch.layers.flatMap(({ nodes }) => nodes.map((node) => [node.id, node.name])));
  const nameOf = (thing: string) => entityById.get(thing)?.name ?? names.get(thing) ?? thing;
  const layer = scratch.layers.find(
    ({ nodes, edges }) =>
      nodes.some((node) => node.id === id) ||
      edges.some(({ source, target }) => ownEdgeId(source, target) === id),
  );
  if (!layer)
    return (
      <p className={styles.quiet}>
        This is from a file that is not in this browser: a link does not carry files.
      </p>
    );
  const node = layer.nodes.find((each) => each.id === id);
  const lines = layer.edges.filter(({ source, target }) =>
    node ? source === id || target === id : ownEdgeId(source, target) === id,
  );
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kind}>From your file {layer.file}</p>
        <h2>
          <Glyph node={ownGlyph} sides={card.sides} size={18} />
          <bdi>{node?.name ?? lines[0]?.label ?? 'Line'}</bdi>
        </h2>
        <p className={styles.sub}>Not in the record: no source is given for it, and no answer counts it.</p>
      </header>
      {node && node.values.length > 0 && (
        <section className={styles.part}>
          <h3>As the file has it</h3>
          <ValueTable values={node.values} />
        </section>
      )}
      <section className={styles.part}>
        <h3>Lines of the file</h3>
        {lines.length === 0 && <p className={styles.sub}>None.</p>}
        <ul className={own.lines}>
          {lines.map(({ key, source, target, label, values }, index) => (
            <li key={`${key} ${source} ${target} ${index}`}>
              <button type="button" onClick={() => select([source === id ? target : source])}>
                <bdi>{nameOf(source)}</bdi> – <bdi>{nameOf(target)}</bdi>
              </button>
              {label && <span dir="auto">{label}</span>}
              {!node && <ValueTable values={values} />}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
