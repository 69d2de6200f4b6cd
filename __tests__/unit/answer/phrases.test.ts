/** Words that somebody types, and the ready question that they mean, with whom and what they name; or nothing. */
import { join } from 'node:path';
import { findNamed, type Named } from '@/lib/answer/phrases/find-named';
import { mayBeQuestion, offersFor } from '@/lib/answer/phrases/offers';
import { patterns } from '@/lib/answer/phrases/patterns';
import { kinds } from '@/lib/domain/kinds';
import { readyQuestions } from '@/lib/questions/ready-questions';
import { checkRecord } from '@/lib/record/check-record';
import { readRecord } from '@/lib/record/read-record';
import { root } from '../../helpers/sources';

const named: Named[] = [];
beforeAll(async () => {
  const checked = checkRecord(await readRecord(join(root, 'seeds')));
  if ('problems' in checked) throw new Error('the record of the Miami talks has problems');
  const { record } = checked;
  named.push(
    ...record.entities.map(({ id, name, type }) => ({
      id,
      name,
      kinds: kinds[type].labels.map((label) => label.toLowerCase()),
      spellings: [name, ...record.names.filter(({ of }) => of === id).map(({ value }) => value)],
    })),
    ...record.sources.map(({ id }) => ({ id, name: id, kinds: ['source'], spellings: [id] })),
    ...record.info.sides.map(({ id, name, short }) => ({
      id,
      name,
      kinds: ['side'],
      spellings: [name, short],
    })),
  );
});

/** The first offer as one line: 'did-they-meet one=rustem-umerov other=kirill-dmitriev'. */
function meaning(typed: string): string {
  const [offer] = offersFor(typed, named);
  if (!offer) return 'nothing';
  const picked = Object.entries(offer.picked).filter(([, value]) => value !== null);
  return [offer.id, ...picked.map(([name, value]) => `${name}=${value}`)].join(' ');
}

const umerovDmitriev = 'did-they-meet one=rustem-umerov other=kirill-dmitriev';
const phrasings: [typed: string, means: string][] = [
  ['did Umerov meet Dmitriev', umerovDmitriev],
  ['Did Rustem Umerov ever meet with Kirill Dmitriev?', umerovDmitriev],
  ['did Umjerow meet Dmitriev', umerovDmitriev],
  ['did Умеров meet Дмитриев', umerovDmitriev],
  ['Umerov met Dmitriev', umerovDmitriev],
  ['has Umerov talked to Dmitriev', umerovDmitriev],
  ['did Umerov and Dmitriev meet', umerovDmitriev],
  ['meetings between Umerov and Dmitriev', umerovDmitriev],
  ['when did Witkoff meet Dmitriev', 'did-they-meet one=steve-witkoff other=kirill-dmitriev'],
  ['did Zelensky speak with Store', 'did-they-meet one=volodymyr-zelenskyy other=jonas-gahr-store'],
  ['who did Witkoff meet', 'whom-a-person-met person=steve-witkoff'],
  ['whom has Kushner met?', 'whom-a-person-met person=jared-kushner'],
  ['who met Dmitriev', 'whom-a-person-met person=kirill-dmitriev'],
  ['Witkoff’s meetings', 'whom-a-person-met person=steve-witkoff'],
  ['who never met Umerov', 'whom-a-person-never-met person=rustem-umerov'],
  ['whom did Umerov never meet', 'whom-a-person-never-met person=rustem-umerov'],
  ['who attended the Berlin meetings', 'who-was-at-a-meeting meeting=berlin-meetings'],
  ['who was at Miami talks', 'who-was-at-a-meeting meeting=miami-talks'],
  ['who stands between Ukraine and Russia', 'who-stands-between one=ukraine other=russia'],
  ['how are Umerov and Dmitriev linked', 'how-two-are-linked one=rustem-umerov other=kirill-dmitriev'],
  ['path from Umerov to Putin', 'how-two-are-linked one=rustem-umerov other=vladimir-putin'],
  ['meetings on 2025-12-21', 'what-met-when from=2025-12-21 to=2025-12-21'],
  ['meetings from 2025-12-19 to 2025-12-21', 'what-met-when from=2025-12-19 to=2025-12-21'],
  ['what is planned next', 'what-is-next'],
  ['next meetings', 'what-is-next'],
  ['disputed meetings', 'what-did-not-simply-happen'],
  ['who mediated', 'who-led-or-hosted'],
  ['who hosted or led the talks?', 'who-led-or-hosted'],
  ['who acts for Europe', 'who-acts-for actor=europe'],
  ['who speaks on behalf of Norway', 'who-acts-for actor=norway'],
  ['ties of Trump', 'which-ties-somebody-has actor=donald-trump'],
  ['titles of Umerov', 'which-titles-somebody-carries person=rustem-umerov'],
  ['who is Ushakov?', 'which-titles-somebody-carries person=yury-ushakov'],
  ['which titles differ', 'nothing'],
  ['whose titles differ?', 'whose-titles-differ'],
  ['statements about territory by Russia', 'what-a-side-says side=russia issue=territory'],
  ['positions on territory of Russia', 'what-a-side-says side=russia issue=territory'],
  [
    'what does Zelenskyy say about Russian commitment',
    'what-an-actor-says actor=volodymyr-zelenskyy issue=russia-committed',
  ],
  ['Putin on territory', 'what-an-actor-says actor=vladimir-putin issue=territory'],
  ['Путин on territory', 'what-an-actor-says actor=vladimir-putin issue=territory'],
  ['where do Witkoff and Zelenskyy agree', 'where-two-agree one=steve-witkoff other=volodymyr-zelenskyy'],
  ['differences between Witkoff and Zelensky', 'where-two-agree one=steve-witkoff other=volodymyr-zelenskyy'],
  ['who clashes', 'who-agrees-and-clashes least=2'],
  ['how did the line on security guarantees move', 'how-a-line-moved issue=security-guarantees'],
  ['who is silent on territory', 'who-is-silent issue=territory'],
  ['who said nothing about frozen assets', 'who-is-silent issue=frozen-assets'],
  ['who speaks of Dmitriev', 'who-speaks-of actor=kirill-dmitriev'],
  ['what was said after the Berlin meetings', 'what-was-said-after meeting=berlin-meetings hours=72'],
  ['who answered whom', 'who-answered-whom'],
  ['who leaked the 28-point plan', 'what-is-said-of-a-document document=plan-28'],
  ['who promotes 20-point plan', 'what-is-said-of-a-document document=plan-20'],
  ['who reports on whose behalf', 'whose-words-came-through-whom'],
  ['spellings of Zelenskyy', 'how-a-name-is-printed actor=volodymyr-zelenskyy'],
  ['single-source facts about Putin', 'what-rests-on-one-source actor=vladimir-putin'],
  ['single-source meetings', 'which-meetings-one-source-knows'],
  ['second-hand statements', 'what-is-second-hand'],
  ['unnamed sources', 'what-nobody-named-says'],
  ['undated statements by Witkoff', 'what-has-no-date actor=steve-witkoff'],
  ['where do sources disagree?', 'where-they-disagree'],
  ['disagreements', 'where-they-disagree'],
  ['disagreements 002', 'where-a-source-disagrees source=002'],
  ['where does article 004 differ', 'where-a-source-disagrees source=004'],
  ['what was denied', 'what-was-denied'],
];

/** Names of nobody, names of too many, halves of questions, other things: nothing is guessed. */
const nothing = [
  '',
  'Umerov',
  'territory',
  'did Umerov meet',
  'did Umerov meet the Yeti',
  'did Umerov meet Umerov',
  'did Steve meet Umerov',
  'who did Russia meet',
  'disagreements 007',
  'statements about the weather by Russia',
  'meetings on 2025-13-45',
  'what does it all mean',
  'who will win',
  'DROP DATABASE neo4j',
  'MATCH (n) RETURN n',
  'who attended the Yalta conference',
];

test.each(phrasings)('‘%s’ means %s', (typed, means) => {
  expect(meaning(typed)).toBe(means);
});

test.each(nothing)('‘%s’ offers nothing', (typed) => {
  expect(offersFor(typed, named)).toEqual([]);
});

test('names are looked up for words that may be a question, and not for a bare name', () => {
  expect(phrasings.filter(([typed, means]) => means !== 'nothing' && !mayBeQuestion(typed))).toEqual([]);
  for (const typed of ['Umerov', 'Steve Witkoff', 'ceasefire', 'перемир’я'])
    expect(mayBeQuestion(typed)).toBe(false);
});

test('an offer is titled with the names in full', () => {
  expect(offersFor('did Umerov meet Dmitriev', named)[0]?.title).toBe(
    'Did Rustem Umerov and Kirill Dmitriev meet?',
  );
});

test('a side and a state of one name are both offered, the side first', () => {
  expect(offersFor('statements about territory by Russia', named).map(({ id }) => id)).toEqual([
    'what-a-side-says',
    'what-an-actor-says',
  ]);
});

test('a first name that two people share names neither', () => {
  expect(findNamed('Steve', 'person', named)).toBeUndefined();
});

test('every ready question can be typed, and every pattern fills what its question needs', () => {
  const typed = readyQuestions.filter(({ id }) => id !== 'what-an-actor-says').map(({ id }) => id);
  expect(Object.keys(patterns).sort()).toEqual(typed.sort());
});
