/** An address that names what the published record lacks: says so, and leads to what there is. */
import { host } from '@/app/_explorer/host';
import styles from '@/app/_panels/Waiting.module.css';

export function Missing({ what }: { what: string }) {
  return (
    <div className={styles.page}>
      <h1>Not in the record</h1>
      <p>
        This site holds nothing under ‘<bdi>{what}</bdi>’. It may have been published from another version of
        the record.
      </p>
      <p>
        <a href={host.home}>Search in the explorer</a>
      </p>
    </div>
  );
}
