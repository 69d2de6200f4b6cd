/**
 * The record of the Miami talks against the texts that it was coded from: every quote stands where it says, and
 * seeds/README.md says of every sentence without a passage why it yielded nothing. The texts are not in this
 * repository: PARLEY_TEXTS names their folder, else ../shared/articles; where neither is, these tests do not run.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordData } from '@/lib/domain/record';
import { checkRecord } from '@/lib/record/check-record';
import { type Coverage, coverageOf } from '@/lib/record/coverage';
import { formatProblem } from '@/lib/record/problems';
import { readRecord } from '@/lib/record/read-record';
import { readTexts } from '@/lib/record/texts';
import { readText, root } from '../../helpers/sources';

const folder = process.env.PARLEY_TEXTS ?? join(root, '..', 'shared', 'articles');
const atHand = existsSync(folder);
const withTexts = atHand ? test : test.skip;
if (!atHand) console.warn(`not run: no texts in ${folder}; name their folder with PARLEY_TEXTS.`);

const page = readText('seeds/README.md');
/** The rows of the table that begins with this heading cell, as lists of cells. */
function tableRows(heading: string): string[][] {
  const lines = page.slice(page.indexOf(`| ${heading} |`)).split('\n');
  return lines
    .slice(
      2,
      lines.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

let record: RecordData;
let coverage: Coverage;
let perSource: [string, Coverage][];
beforeAll(async () => {
  if (!atHand) return;
  const texts = await readTexts(folder);
  const result = checkRecord(await readRecord(join(root, 'seeds')), { texts });
  if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
  record = result.record;
  coverage = coverageOf(record, texts);
  perSource = [...texts].map(([id, text]) => [id, coverageOf(record, new Map([[id, text]]))]);
});

withTexts('every passage stands in its text, where it says', () => {
  expect(record.sources.map(({ id }) => id)).toEqual(perSource.map(([id]) => id));
  expect(record.passages.every(({ start, end }) => end > start)).toBe(true);
});

withTexts('the README counts the sentences of each article, and those used, as they are', () => {
  expect(tableRows('Article | Sentences').map((cells) => cells.slice(0, 3))).toEqual(
    perSource.map(([id, { sentences, untouched }]) => [
      id,
      String(sentences),
      String(sentences - untouched.length),
    ]),
  );
});

withTexts('the README gives a reason for every sentence that yielded nothing', () => {
  const listed = tableRows('Article | Paragraph').map(([source, paragraph, opening, reason]) => ({
    source,
    paragraph: Number(paragraph),
    opening: opening?.replace(/^‘|…?’$/g, ''),
    reason,
  }));
  expect(listed.length).toBe(coverage.untouched.length);
  coverage.untouched.forEach(({ source, paragraph, text }, index) => {
    const { opening = '', reason, ...place } = listed[index]!;
    expect(place).toEqual({ source, paragraph });
    expect(opening.length).toBeGreaterThan(3);
    expect(text.slice(0, opening.length)).toBe(opening);
    expect(reason).toMatch(/\w/);
  });
});
