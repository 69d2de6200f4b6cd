/**
 * Every fact stands on words that are really in its source: evidence names a passage, a passage lies where it says, a
 * statement's quote lies within one of its passages. What needs a source's text is checked where the text is at hand.
 */
import { evidencePattern } from '@/lib/domain/assertions';
import type { Evidence } from '@/lib/domain/record';
import type { Certainty, Hand } from '@/lib/domain/values';
import { type Checking, nounOf } from './checking';
import { shown } from './describe-issue';
import type { Item, PassageDraft, Place } from './draft';
import { hint } from './nearest';
import {
  findQuote,
  hashOf,
  normalizeQuote,
  type Paragraph,
  paragraphAt,
  paragraphInName,
  paragraphsOf,
  placeQuote,
} from './texts';

/** '003.p4 second inferred' taken apart. The schema has held it against the pattern. */
export function parseEvidence(text: string): Evidence & { words: string[] } {
  const [, passage = '', rest = ''] = evidencePattern.exec(text) ?? [];
  const words = rest.trim().split(' ').filter(Boolean);
  const last = (values: readonly string[]) => words.findLast((word) => values.includes(word));
  return {
    passage,
    words,
    hand: (last(['first', 'second']) ?? 'first') as Hand,
    certainty: (last(['stated', 'inferred', 'claimed']) ?? 'stated') as Certainty,
  };
}

export function checkEvidence(checking: Checking): void {
  const { draft } = checking;
  const quotes = new Map(draft.passages.map(({ id, value }) => [id, normalizeQuote(value.quote)]));
  for (const item of [...draft.assertions, ...draft.names]) {
    checkList(checking, item, item.value.evidence);
    if ('quote' in item.value && item.value.quote)
      checkStatementQuote(checking, item, item.value.quote, item.value.evidence, quotes);
  }
  checkSources(checking);
  const paragraphs = new Map([...checking.texts].map(([id, text]) => [id, paragraphsOf(text)]));
  for (const item of draft.passages) checkPosition(checking, item, paragraphs);
}

function checkList(
  { draft, findings, types, complete }: Checking,
  item: Place,
  evidence: readonly string[],
): void {
  const passages = evidence.map((text) => parseEvidence(text).passage);
  for (const [index, text] of evidence.entries()) {
    const { passage, words } = parseEvidence(text);
    const path = ['evidence', index];
    const [source = ''] = passage.split('.');
    if (passages.indexOf(passage) < index)
      findings.add(item, path, `${passage} stands here twice`, 'Take one out');
    if (
      (words.includes('first') && words.includes('second')) ||
      words.filter((word) => ['stated', 'inferred', 'claimed'].includes(word)).length > 1
    )
      findings.add(item, path, `'${words.join(' ')}' contradicts itself`, 'Keep one word of each kind');
    const type = types.get(passage);
    if (type === 'Passage') continue;
    if (type) {
      findings.add(item, path, `${passage} is ${nounOf[type]}`, 'Name a passage: SOURCE.PASSAGE');
    } else if (!complete) {
      // What it names may stand in what could not be read.
    } else if (types.get(source) === 'Source') {
      const known = draft.passages.filter(({ value }) => value.source === source).map(({ id }) => id);
      findings.add(
        item,
        path,
        `source ${source} has no passage ${passage}`,
        `Add it there with its quote${hint(passage, known)}`,
      );
    } else {
      const known = draft.sources.map(({ id }) => id);
      findings.add(
        item,
        path,
        `there is no source ${source}`,
        `Name a passage of a source (${known.join(', ') || 'none yet'})`,
      );
    }
  }
}

function checkStatementQuote(
  { findings }: Checking,
  item: Place,
  quote: string,
  evidence: readonly string[],
  quotes: ReadonlyMap<string, string>,
): void {
  const passages = evidence.map((text) => parseEvidence(text).passage);
  if (passages.some((id) => !quotes.has(id))) return;
  if (passages.some((id) => quotes.get(id)?.includes(normalizeQuote(quote)))) return;
  findings.add(
    item,
    ['quote'],
    `the quote ${shown(quote)} stands in none of its passages`,
    `Copy it from ${passages.join(' or ')}, or widen the passage`,
  );
}

function checkSources({ draft, findings, texts }: Checking): void {
  for (const item of draft.sources) {
    const text = texts.get(item.id);
    const { contentHash } = item.value;
    if (!contentHash)
      findings.add(item, ['contentHash'], 'contentHash is missing', 'Run npm run locate, which writes it');
    else if (text !== undefined && hashOf(text) !== contentHash)
      findings.add(
        item,
        ['contentHash'],
        `the text at hand is another (${hashOf(text).slice(0, 12)}…)`,
        'Use the text that was coded, or code the new one as a source of its own',
      );
  }
}

function checkPosition(
  { findings, texts }: Checking,
  item: Item<PassageDraft>,
  paragraphsBySource: ReadonlyMap<string, readonly Paragraph[]>,
): void {
  const { quote, paragraph, start, end, source } = item.value;
  const text = texts.get(source);
  if (text !== undefined && !text.includes(quote)) {
    findings.add(
      item,
      ['quote'],
      `source ${source} does not hold the words ${shown(quote)}`,
      quoteFix(text, quote),
    );
    return;
  }
  if (paragraph === undefined || start === undefined || end === undefined) {
    const places = text === undefined ? [] : findQuote(text, quote);
    if (places.length > 1 && !placeQuote(text!, quote, paragraph ?? paragraphInName(item.id)))
      findings.add(
        item,
        [],
        `the words stand at ${places.length} places, at ${places.join(', ')}`,
        'Write paragraph: beside the quote to tell which, then run npm run locate',
      );
    else
      findings.add(
        item,
        [],
        'the passage has no position in the text',
        'Run npm run locate, which writes it',
      );
    return;
  }
  if (end - start !== quote.length)
    findings.add(
      item,
      ['end'],
      `the quote has ${quote.length} characters and ${start} to ${end} are ${end - start}`,
      'Run npm run locate, which writes the position anew',
    );
  else if (text !== undefined && !text.startsWith(quote, start))
    findings.add(
      item,
      ['start'],
      `at ${start} the text has ${shown(text.slice(start, end))}`,
      `Run npm run locate; the words stand at ${findQuote(text, quote).join(', ')}`,
    );
  else if (text !== undefined) {
    const real = paragraphAt(paragraphsBySource.get(source) ?? [], start);
    if (real !== paragraph)
      findings.add(
        item,
        ['paragraph'],
        `the words stand in paragraph ${real}, not ${paragraph}`,
        'Run npm run locate, which writes the position anew',
      );
  }
}

/** What to do about words that are not in the text: most often a quotation mark or a space is another one. */
function quoteFix(text: string, quote: string): string {
  return normalizeQuote(text).includes(normalizeQuote(quote))
    ? 'Copy them from the text; its quotation marks or spaces are other ones'
    : 'Copy them from the text, letter by letter';
}
