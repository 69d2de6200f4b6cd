/** A plan as an indented tree: what the server does, the last step first; with PROFILE, what each step came to. */
import type { PlanStep } from '@/lib/neo4j/plan';
import styles from './cypher.module.css';

interface Line {
  step: PlanStep;
  depth: number;
}

const linesOf = (step: PlanStep, depth = 0): Line[] => [
  { step, depth },
  ...step.children.flatMap((child) => linesOf(child, depth + 1)),
];

const scrolls = { tabIndex: 0 };
const number = (value: number | null) => (value === null ? '' : value.toLocaleString('en'));

export function PlanTree({ plan, counted }: { plan: PlanStep; counted: boolean }) {
  const lines = linesOf(plan);
  const hits = lines.reduce((sum, { step }) => sum + (step.hits ?? 0), 0);
  return (
    <>
      <p className={styles.note}>
        {counted
          ? `The query ran, its rows were not kept. Storage was asked ${number(hits)} times (db hits).`
          : 'How the server would answer. Nothing ran, and rows are estimates.'}
      </p>
      <section className={styles.scroll} aria-label="Plan" {...scrolls}>
        <table className={styles.plan}>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">{counted ? 'Rows' : 'Rows, estimated'}</th>
              {counted && <th scope="col">Db hits</th>}
              <th scope="col">Details</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ step, depth }, at) => (
              <tr key={at}>
                <th scope="row" style={{ paddingLeft: 16 + depth * 16 }}>
                  {step.name}
                </th>
                <td>{number(step.rows)}</td>
                {counted && <td>{number(step.hits)}</td>}
                <td>{step.details}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
