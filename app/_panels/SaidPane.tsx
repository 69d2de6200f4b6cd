/** What somebody said on an issue: one statement, or all that the view leaves, each down to its words. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useFacts } from '@/app/_explorer/queries';
import { factsWithout } from '@/lib/answer/trust';
import { stanceWords, tallyOf, tallyWords } from '@/lib/graph/statements/rows';
import { isOf, saidOf } from '@/lib/view/things';
import { AsCypherButton } from './as-cypher/AsCypher';
import { FactRow } from './FactRow';
import { Glyph } from './Glyph';
import styles from './Inspector.module.css';
import { Problem } from './Problem';
import { EntityGlyph, ThingLink } from './reading';
import { glyphOfRow, glyphOfSeveral } from './statement-glyphs';

/** Read at a time: nobody reads more at one sitting. */
const most = 100;

export function SaidPane({ id }: { id: string }) {
  const { statements, entityById, disagreements, view, card } = useExplorer();
  const said = saidOf(id);
  const rows = statements.left.filter((row) => isOf(said, row));
  // A link may lead to a statement whose layer is off.
  const ids = said?.fact ? [said.fact] : rows.slice(0, most).map(({ fact }) => fact);
  const { data, error, isFetching } = useFacts(ids);
  if (!said) return null;
  const facts = factsWithout(
    (data?.facts ?? []).filter((fact) => ids.includes(fact.id)),
    view.sourcesOff,
    disagreements,
  );
  const [first] = rows;
  const tally = tallyOf(rows);
  return (
    <div aria-busy={isFetching}>
      <header className={styles.head}>
        <p className={styles.kind}>{said.fact ? 'Statement' : `${rows.length} statements`}</p>
        <h2 className={styles.ends}>
          {[said.actor, said.issue].map((end) => (
            <ThingLink key={end} id={end}>
              <EntityGlyph id={end} size={18} /> {entityById.get(end)?.name ?? end}
            </ThingLink>
          ))}
        </h2>
        {first && said.fact && (
          <p className={styles.sub}>
            <Glyph node={glyphOfRow(first)} sides={card.sides} size={14} /> {stanceWords(first)}
          </p>
        )}
        {!said.fact && rows.length > 1 && (
          <p className={styles.sub}>
            <Glyph node={glyphOfSeveral({ count: rows.length, tally })} sides={card.sides} size={16} />{' '}
            {tallyWords(tally) || 'none of them for or against'}
          </p>
        )}
        <p className={styles.id}>
          <span>{said.fact}</span>
          {rows.length > 0 && <AsCypherButton asked={{ what: 'said', id }} className={styles.open} />}
        </p>
      </header>
      <section className={styles.part}>
        <h3>{said.fact ? 'In which words' : 'What was said, and in which words'}</h3>
        {error && <Problem error={error} />}
        {facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} open />
        ))}
        {data && facts.length === 0 && !isFetching && (
          <p className={styles.quiet}>
            {view.sourcesOff.length > 0
              ? `Without ${view.sourcesOff.join(', ')} the record does not have it.`
              : 'This version of the record does not have it.'}
          </p>
        )}
        {rows.length > most && (
          <p className={styles.quiet}>
            {rows.length - most} more of {rows.length} are in the Table.
          </p>
        )}
      </section>
    </div>
  );
}
