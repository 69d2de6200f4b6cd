/**
 * The other four of ten questions that analysts ask of negotiations, with the rows that the five articles give: each
 * expected row was written from the articles (named beside it) before its query ran. How a line moved, who agrees and
 * clashes, what rests on one source, what was said after a meeting.
 */
import { join } from 'node:path';
import { askOf } from '@/lib/neo4j/ask';
import { loadRecord } from '@/lib/neo4j/load';
import { howALineMoved } from '@/lib/questions/ready/how-a-line-moved';
import { whatRestsOnOneSource } from '@/lib/questions/ready/what-rests-on-one-source';
import { whatWasSaidAfter } from '@/lib/questions/ready/what-was-said-after';
import { whoAgreesAndClashes } from '@/lib/questions/ready/who-agrees-and-clashes';
import type { ReadyQuestion } from '@/lib/questions/ready-question';
import { withDatabase } from '../helpers/neo4j';
import { root } from '../helpers/sources';

const address = withDatabase();
beforeAll(() => loadRecord({ recordDir: join(root, 'seeds'), address }));

/** The rows of a ready question, each as its values in the order of the columns named. */
async function answer(question: ReadyQuestion, params: Record<string, unknown>, ...columns: string[]) {
  const rows = (await askOf({ address })(question, params)) as Record<string, unknown>[];
  return rows.map((row) => columns.map((column) => row[column]));
}

test('how did each actor’s line on the quality of the talks move?', async () => {
  const rows = await answer(
    howALineMoved,
    { issue: 'talks-constructive' },
    'actor',
    'statements',
    'dated',
    'low',
    'high',
    'shift',
  );
  expect(rows).toEqual([
    // The joint statement in three renderings (000 §1 and 003 §8, 001 §8, 002 §4) and his own words (001 §2 to §4,
    // 004 §2), all of that Sunday; on the talks with Dmitriev (000 §4, 002 §8, 003 §14) undated. One day moves nothing.
    ['steve-witkoff', 5, 4, 2, 2, null],
    // The joint statement in its three renderings.
    ['rustem-umerov', 3, 3, 2, 2, null],
    // 001 §15 and 002 §13: 'constructive', 'fairly rapid pace', both without a day.
    ['volodymyr-zelenskyy', 2, 0, 1, 2, null],
    // 004 §4 and §8: 'constructive'.
    ['kirill-dmitriev', 1, 0, 2, 2, null],
    // 002 §2: 'reported as positive by key negotiators from the United States, Ukraine, and Russia'.
    ['russia-delegation', 1, 0, 1, 1, null],
    ['ukraine-delegation', 1, 0, 1, 1, null],
    ['us-delegation', 1, 0, 1, 1, null],
  ]);
});

test('who clashes, and who agrees on at least two issues?', async () => {
  const rows = await answer(whoAgreesAndClashes, { least: 2 }, 'one', 'other', 'clashOn', 'agreeOn');
  expect(rows).toEqual([
    // 001 §12 against 002 §16 (Europe's part), 002 §22 (the sea); 'all parties' ready to negotiate (000 §7), 002 §13.
    ['russia', 'volodymyr-zelenskyy', ['european-involvement', 'sea-access'], ['ending-the-war']],
    // 000 §4 and 002 §5 against 001 §15 and 002 §22; 001 §9 and §15, 002 §7 and §13, 003 §11.
    [
      'steve-witkoff',
      'volodymyr-zelenskyy',
      ['russia-committed'],
      ['recovery', 'security-guarantees', 'talks-constructive', 'timeline'],
    ],
    // 001 §12: Ushakov on the changes that Ukraine and its European allies ask for.
    ['europe', 'yury-ushakov', ['framework-changes'], []],
    // 000 §7 against 000 §2 and 004 §14.
    ['russia', 'the-west', ['territory'], []],
    // 000 §4 and 002 §5 against 000 §4.
    ['steve-witkoff', 'us-intelligence', ['russia-committed'], []],
    // 000 §7 against 004 §8.
    ['the-west', 'vladimir-putin', ['territory'], []],
    ['ukraine', 'yury-ushakov', ['framework-changes'], []],
    // 003 §15 against §16.
    ['us-intelligence', 'vladimir-putin', ['further-wars'], []],
    // 000 §4 against 003 §14.
    ['us-intelligence', 'witkoffs-informant', ['russia-committed'], []],
    // 001 §15 and 002 §22 against 003 §14.
    ['volodymyr-zelenskyy', 'witkoffs-informant', ['russia-committed'], []],
    // The joint statement: 000 §3, 001 §8 and §9, 002 §7, 003 §11.
    [
      'rustem-umerov',
      'steve-witkoff',
      [],
      [
        'lasting-peace',
        'recovery',
        'security-guarantees',
        'shared-approach',
        'stop-killing',
        'talks-constructive',
        'timeline',
      ],
    ],
    [
      'rustem-umerov',
      'volodymyr-zelenskyy',
      [],
      ['recovery', 'security-guarantees', 'talks-constructive', 'timeline'],
    ],
    // 002 §2 (positive) and 004 §6 (more than a ceasefire) for the delegations.
    ['rustem-umerov', 'ukraine-delegation', [], ['lasting-peace', 'talks-constructive']],
    ['rustem-umerov', 'us-delegation', [], ['lasting-peace', 'talks-constructive']],
    ['steve-witkoff', 'ukraine-delegation', [], ['lasting-peace', 'talks-constructive']],
    ['steve-witkoff', 'us-delegation', [], ['lasting-peace', 'talks-constructive']],
    ['ukraine-delegation', 'us-delegation', [], ['lasting-peace', 'talks-constructive']],
  ]);
});

test('which facts about Vladimir Putin rest on one source or one origin only?', async () => {
  const rows = await answer(
    whatRestsOnOneSource,
    { actor: 'vladimir-putin' },
    'kind',
    'fact',
    'sources',
    'origins',
  );
  expect(rows).toEqual([
    // 001 §14, told to RIA Novosti.
    ['Claim', 'putin.position.europe-putin-contact', ['001'], ['ria-novosti']],
    // 003 §15, from Reuters. That he wants all of Ukraine stands in 000 §4 as well, so it is not here.
    ['Claim', 'putin.position.former-soviet-europe', ['003'], ['reuters']],
    // 000 §7.
    ['Claim', 'putin.position.russian-interests', ['000'], ['000']],
    // 004 §8.
    ['Claim', 'putin.position.territory', ['004'], ['004']],
    // 003 §16, its own judgement.
    [
      'Claim',
      'vladimir-putin.assesses.his-remarks-to-the-bbc-contrast-with-us-intelligence',
      ['003'],
      ['003'],
    ],
    // 002 §10, its own judgement.
    ['Claim', 'vladimir-putin.described-as.raising-eyebrows', ['002'], ['002']],
    // 001 §13.
    ['Participation', 'vladimir-putin.at.dmitriev-putin-report.planned', ['001'], ['001']],
    // 001 §14, told to RIA Novosti.
    ['Participation', 'vladimir-putin.at.putin-macron-talk.proposed', ['001'], ['ria-novosti']],
    // 003 §16, the BBC's interview.
    ['Participation', 'vladimir-putin.at.putin-rosenberg-interview', ['003'], ['bbc']],
    // 002 §10.
    ['Participation', 'vladimir-putin.at.putin-trump-summit', ['002'], ['002']],
    // 002 §10.
    ['Statement', 'putin-next-time-moscow', ['002'], ['002']],
    // 003 §16.
    ['Statement', 'putin-no-wars-if-respected', ['003'], ['bbc']],
  ]);
});

test('what did those at the US–Russia talks say within three days after them, against before?', async () => {
  const rows = await answer(
    whatWasSaidAfter,
    { meeting: 'us-russia-miami', hours: 72 },
    'actor',
    'issue',
    'before',
    'stance',
    'fact',
    'said',
  );
  // The talks were on Saturday (001 §7); Witkoff's dated words are all of Sunday, and nothing before has a date.
  const sunday = (issue: string, fact: string, stance = 2) => [
    'steve-witkoff',
    issue,
    [],
    stance,
    fact,
    'after',
  ];
  expect(rows).toEqual([
    // 002 §7.
    sunday('lasting-peace', 'joint-dignified-peace'),
    sunday('recovery', 'joint-dignified-peace'),
    // 000 §3, 003 §11.
    sunday('recovery', 'joint-recovery'),
    sunday('security-guarantees', 'joint-shared-priority'),
    // 001 §8.
    sunday('shared-approach', 'joint-shared-approach'),
    sunday('stop-killing', 'joint-shared-priority'),
    // 002 §4; 001 §8; 000 §1 and 003 §8; 001 §2 to §4.
    sunday('talks-constructive', 'envoys-own-talks-productive'),
    sunday('talks-constructive', 'envoys-sunday-talks-productive'),
    sunday('talks-constructive', 'envoys-talks-productive'),
    sunday('talks-constructive', 'witkoff-talks-productive'),
    // 001 §9.
    sunday('timeline', 'joint-timelines', 1),
  ]);
});
