/** A brief as Markdown. Whatever a name or a quote holds is shown as it stands, never read as markup. */
import type { BriefDocument, BriefSentence } from './brief';
import { plainMarkdown } from './cite';

/** A line break inside a name or a quote would begin a new block. */
const plain = (text: string) => plainMarkdown(text.replace(/\s*\n\s*/g, ' '));

const line = ({ text, reserve, marks }: BriefSentence) =>
  `- ${plain(text)}${reserve ? ` (${plain(reserve)})` : ''}${marks.length > 0 ? ` ${marks.map((mark) => `[${mark}]`).join('')}` : ''}`;

export function briefMarkdown({ title, about, parts, words, sources, link }: BriefDocument): string {
  return [
    `# ${plain(title)}`,
    ...about.map(plain),
    ...parts.flatMap(({ level, heading, sentences }) => [
      `${'#'.repeat(level)} ${plain(heading)}`,
      ...(sentences.length > 0 ? [sentences.map(line).join('\n')] : []),
    ]),
    '## Words',
    words.map(({ number, quote, place }) => `[${number}] “${plain(quote)}” (${plain(place)})`).join('  \n'),
    '## Sources',
    sources
      .map(({ id, words: found, notes }) => `- ${id}: ${plain([`${found}.`, ...notes].join(' '))}`)
      .join('\n'),
    `${link}\n`,
  ].join('\n\n');
}
