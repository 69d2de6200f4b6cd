/** The explorer under a line that says what is published here, on the view that the address names or else on the given one. */
'use client';
import { About } from '@/app/_explorer/about';
import { Explorer } from '@/app/_explorer/Explorer';
import type { OverviewAnswer } from '@/lib/answer/answers';
import { AboutDialog } from './AboutDialog';
import styles from './Publication.module.css';
import type { Publication } from './publication';

export function ExplorerPage(props: { answer: OverviewAnswer; publication: Publication; query: string }) {
  const { answer, publication, query } = props;
  const about = <AboutDialog publication={publication} sources={answer.sources} />;
  return (
    <div className={styles.page}>
      <section className={styles.band} aria-label="What is published here">
        <strong>
          <bdi>{publication.title}</bdi>
        </strong>
        <p title={publication.caption}>
          <bdi>{publication.caption}</bdi>
        </p>
        {about}
      </section>
      <About value={about}>
        <Explorer answer={answer} query={query} stories={publication.stories} />
      </About>
    </div>
  );
}
