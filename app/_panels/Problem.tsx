/** Something that was asked for did not come: what was found and what to do. */
import { ServerProblem } from '@/app/_explorer/queries';
import styles from './Inspector.module.css';

export function Problem({ error }: { error: Error }) {
  return (
    <div className={styles.problem} role="alert">
      <strong>{error.message}</strong>
      {error instanceof ServerProblem && <p>{error.detail}</p>}
    </div>
  );
}
