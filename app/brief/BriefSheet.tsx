/** A brief as a sheet to read and print: black on white, the words at the end, nothing to click in the way. */
'use client';
import { host } from '@/app/_explorer/host';
import type { BriefDocument, BriefRequest, BriefSentence } from '@/lib/export/brief';
import { OwnAddress } from './OwnAddress';
import { PrintButton } from './PrintButton';
import styles from './page.module.css';

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

export function BriefSheet({ brief, asked }: { brief: BriefDocument; asked: BriefRequest }) {
  const { title, about, parts, words, sources } = brief;
  const without = asked.without.length > 0 ? `&without=${asked.without.join(',')}` : '';
  const shown = host.viewPage(`?sel=${asked.of.map(encodeURIComponent).join(',')}${without}`);
  return (
    <main className={styles.page}>
      <nav className={styles.bar}>
        <a href={shown}>Show on the graph</a>
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
}
