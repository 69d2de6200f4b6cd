/**
 * A brief leaves the tool to be checked by others: every sentence carries the marks of its passages, every quote stands
 * in a source word for word, nothing rests on a source that is not trusted, and a name is text in every form.
 */
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { briefRequest } from '@/app/brief/brief-request';
import { entityWithFacts, overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { dossierOf } from '@/lib/answer/dossier';
import { answerPath } from '@/lib/api/answer-path';
import { type BriefDocument, briefQuery } from '@/lib/export/brief';
import { briefDocx } from '@/lib/export/brief-docx';
import { briefMarkdown } from '@/lib/export/brief-markdown';
import { briefOf } from '@/lib/export/brief-of';
import { fitForXml } from '@/lib/export/xml';
import { openRecord } from '@/lib/record/open-record';
import { markup } from '../../fixtures/hostile';
import { recordFiles, recordOf, recordTexts } from '../../helpers/records';

const texts = recordTexts('lake-accord');
const record = recordOf(recordFiles('lake-accord'), { texts });
const ask = askRecord(openRecord(record, ''));
const people = ['ilse-varga', 'davyd-sorenko', 'yusuf-al-tamar'];

async function brief(of: readonly string[], without: readonly string[] = []): Promise<BriefDocument> {
  return (await briefOf(ask, { of, without }))!;
}
const sentencesOf = ({ parts }: BriefDocument) =>
  parts.flatMap(({ heading, sentences }) => sentences.map((sentence) => ({ heading, ...sentence })));
const oneSpace = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The paragraphs of a Word file, read by other hands than wrote it. */
async function wordParagraphs(document: BriefDocument): Promise<string[]> {
  const file = unzipSync(new Uint8Array(await (await briefDocx(document)).arrayBuffer()));
  const xml = new DOMParser().parseFromString(strFromU8(file['word/document.xml']!), 'text/xml');
  return Array.from(xml.getElementsByTagName('w:p'), (paragraph) =>
    Array.from(paragraph.getElementsByTagName('w:t'), (text) => text.textContent ?? '').join(''),
  );
}

test('every sentence on what is in the record carries marks, and every mark leads to words', async () => {
  const document = await brief(people);
  const numbers = document.words.map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  for (const { heading, text, reserve, marks } of sentencesOf(document)) {
    const isWithout = heading === 'Not in the record' || reserve.startsWith('resolved');
    expect([text, marks.length > 0]).toEqual([text, !isWithout]);
    expect(numbers).toEqual(expect.arrayContaining(marks));
  }
});

test('every quote of every brief stands in its source word for word', async () => {
  const all = [...record.entities.map(({ id }) => [id]), people];
  for (const of of all)
    for (const { quote, place } of (await brief(of)).words) {
      const [source = ''] = place.split(',');
      expect(oneSpace(texts.get(source)!)).toContain(oneSpace(quote));
    }
});

test('a brief on several tells each fact once, and says which of them share no session', async () => {
  const document = await brief(people);
  const told = sentencesOf(document).filter(({ heading }) => !heading.endsWith('.'));
  expect(document.title).toBe('Ilse Varga, Davyd Sorenko and Yusuf al-Tamar');
  expect(new Set(told.map(({ text, marks }) => `${text} ${marks}`)).size).toBe(told.length);
  expect(document.parts[0]!.heading).toBe('What joins them');
  expect(told.map(({ text }) => text)).toContain('Davyd Sorenko: no session with Yusuf al-Tamar.');
});

test('a brief on thousands is on the first sixty, says on how many it is not, and has an address that a server takes', async () => {
  const known = record.entities.map(({ id }) => id);
  const of = [...known.slice(0, 60), ...Array.from({ length: 9_940 }, (_, at) => `somebody-${at}`)];
  const address = briefQuery({ of, without: [] });
  expect(address.length).toBeLessThan(8_000);
  const asked = briefRequest(new URLSearchParams(address));
  expect(asked).toEqual({ of: of.slice(0, 60), without: [], selected: 10_000 });
  const said = 'On the first 60 of 10000 that were selected.';
  for (const request of [asked, { of, without: [] }])
    expect((await briefOf(ask, request))!.about[0]).toBe(said);
  const answered = await answerPath(ask, `/api/brief${address}`);
  expect([answered.status, (answered.body as BriefDocument).about[0]]).toEqual([200, said]);
  expect(briefQuery({ of: people, without: ['ledger'] })).toBe(`?of=${people.join(',')}&without=ledger`);
});

test('a source that is switched off leaves the brief: its words, its facts, its side of a dispute', async () => {
  const [whole, left] = [await brief(['ferry-meeting']), await brief(['ferry-meeting'], ['ledger'])];
  const question = 'Did Varga and Sorenko meet on the ferry?';
  const asks = ({ parts }: BriefDocument) => parts.some(({ heading }) => heading.startsWith(question));
  expect([asks(whole), asks(left)]).toEqual([true, false]);
  expect(left.about[0]).toBe('Without ledger: what rests on it alone is left out.');
  expect(left.words.filter(({ place }) => place.startsWith('ledger'))).toEqual([]);
  expect(sentencesOf(left).length).toBeLessThan(sentencesOf(whole).length);
  expect(left.sources.map(({ id }) => id)).not.toContain('ledger');
});

test('what no source states outright reads as claimed by that source', async () => {
  const spoilt = {
    ...record,
    assertions: record.assertions.map((fact) => ({
      ...fact,
      evidence: fact.evidence.map((each) => ({ ...each, certainty: 'claimed' as const })),
    })),
  };
  const document = (await briefOf(askRecord(openRecord(spoilt, '')), { of: ['ilse-varga'], without: [] }))!;
  const facts = sentencesOf(document).filter(
    ({ marks, heading }) => marks.length > 0 && !/[.]$/.test(heading),
  );
  expect(facts.length).toBeGreaterThan(0);
  for (const { reserve } of facts) expect(reserve).toMatch(/claimed by (interview|ledger|shore|wire)/);
});

test('the Word file holds the same sentences, words and sources as the page', async () => {
  const document = await brief(people);
  const paragraphs = await wordParagraphs(document);
  for (const { text } of sentencesOf(document))
    expect(paragraphs.some((paragraph) => paragraph.startsWith(text))).toBe(true);
  for (const { number, quote, place } of document.words)
    expect(paragraphs).toContain(`[${number}] “${quote}” (${place})`);
  for (const { id, words } of document.sources)
    expect(paragraphs.some((paragraph) => paragraph.startsWith(`${id} ${words}.`))).toBe(true);
});

test('markup in a name, a sentence or a quote is text in Markdown and in Word', async () => {
  const [part] = (await brief(people)).parts;
  for (const text of [...markup, 'a\u0000b\ud800', '1. # x\n# y\n\n---']) {
    const document: BriefDocument = {
      ...{ title: text, about: [text], link: 'http://p.example/brief' },
      parts: [{ ...part!, heading: text, sentences: [{ text, reserve: text, marks: [1] }] }],
      words: [{ number: 1, quote: text, place: text }],
      sources: [{ id: 'x', words: text, notes: [] }],
    };
    const shown = fitForXml(text);
    expect((await wordParagraphs(document))[0]).toBe(shown);
    const markdown = briefMarkdown(document);
    expect(markdown).not.toMatch(/(^|[^\\])<\w|(^|[^\\])\]\(|\n# y|\n---/);
  }
});

test('the link of a citation opens a page that holds the fact', async () => {
  const { entities } = (await overview(ask))!;
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  for (const { id } of entities) {
    const answer = await entityWithFacts(ask, id);
    const shown = new Set(
      dossierOf(answer, entityById).flatMap(({ groups }) =>
        groups.flatMap((group) => group.facts.map((fact) => fact.id)),
      ),
    );
    const cited = answer.facts.filter(({ links }) => links[0]?.id === id).map((fact) => fact.id);
    expect(cited.filter((fact) => !shown.has(fact))).toEqual([]);
  }
});
