/** A brief to read, send as a link, and print: black on white, the words at the end, nothing to click in the way. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { briefRequest } from '@/app/_data/brief-request';
import { ask } from '@/app/_data/explorer';
import { Waiting } from '@/app/_panels/Waiting';
import { NotInRecord } from '@/lib/answer/answers';
import { DatabaseRefused, DatabaseUnavailable } from '@/lib/errors';
import type { BriefSentence } from '@/lib/export/brief';
import { briefOf } from '@/lib/export/brief-of';
import { OwnAddress } from './OwnAddress';
import { PrintButton } from './PrintButton';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Brief' };

type SearchParams = Record<string, string | string[] | undefined>;

function Sentence({ sentence: { text, reserve, marks } }: { sentence: BriefSentence }) {
  return (
    <li>
      <bdi>{text}</bdi>
      {reserve && <span className={styles.reserve}> ({reserve})</span>}{' '}
      <span className={styles.marks}>
        {marks.map((mark) => (
          <a key={mark} href={`#words-${mark}`}>
            [{mark}]
          </a>
        ))}
      </span>
    </li>
  );
}

export default async function BriefPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await connection();
  const { of, without } = await searchParams;
  const asked = briefRequest(new URLSearchParams({ of: String(of ?? ''), without: String(without ?? '') }));
  if (asked.of.length === 0) notFound();
  try {
    const brief = await briefOf(ask, asked);
    if (!brief) return <Waiting reason="empty" />;
    const { title, about, parts, words, sources } = brief;
    const shown = `/?sel=${asked.of.map(encodeURIComponent).join(',')}${asked.without.length > 0 ? `&without=${asked.without.join(',')}` : ''}`;
    return (
      <main className={styles.page}>
        <nav className={styles.bar}>
          <Link href={shown}>Show on the graph</Link>
          <PrintButton className={styles.print} />
        </nav>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {about.map((line) => (
          <p key={line} className={styles.about}>
            {line}
          </p>
        ))}
        {parts.map(({ level, heading, sentences }, index) => {
          const Heading = level === 2 ? 'h2' : 'h3';
          return (
            // A brief's parts never move, and two of them may bear one heading.
            <section key={index}>
              <Heading>
                <bdi>{heading}</bdi>
              </Heading>
              {sentences.length > 0 && (
                <ul>
                  {sentences.map((sentence) => (
                    <Sentence key={`${sentence.text} ${sentence.marks}`} sentence={sentence} />
                  ))}
                </ul>
              )}
            </section>
          );
        })}
        <section>
          <h2>Words</h2>
          <ol className={styles.words}>
            {words.map(({ number, quote, place }) => (
              <li key={number} id={`words-${number}`} value={number}>
                <q dir="auto">{quote}</q> <cite>{place}</cite>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h2>Sources</h2>
          <dl className={styles.sources}>
            {sources.map(({ id, words: found, notes }) => (
              <div key={id}>
                <dt>{id}</dt>
                <dd>{[`${found}.`, ...notes].join(' ')}</dd>
              </div>
            ))}
          </dl>
        </section>
        <OwnAddress className={styles.address} />
      </main>
    );
  } catch (error) {
    if (error instanceof NotInRecord) notFound();
    if (error instanceof DatabaseUnavailable || error instanceof DatabaseRefused)
      return <Waiting reason="database" found={error.found} cure={error.cure} />;
    throw error;
  }
}
