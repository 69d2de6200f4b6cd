/** Claims of meetings as somebody types them, and what the record has of them: known, new, in disagreement, denied. */
import { join } from 'node:path';
import type { Ask } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { answerClaim } from '@/lib/answer/claims/answer-claim';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { folderOf } from '../../helpers/records';
import { root } from '../../helpers/sources';

const open = async (folder: string) => askRecord(openRecord(await getRecord(folder), ''));
let miami: Ask;
let lake: Ask;
beforeAll(async () => {
  [miami, lake] = await Promise.all([open(join(root, 'seeds')), open(folderOf('lake-accord'))]);
});

/** 'known: Both took part in … [001 002] opens MET:a:b', or 'no claim'. */
async function answerTo(ask: Ask, typed: string, without: string[] = []): Promise<string> {
  const checked = await answerClaim(ask, typed, without);
  if (!checked) return 'no claim';
  const { sentence, sources, opens } = checked.findings[0]!;
  const opened = 'disagreement' in opens ? opens.disagreement : opens.selected.join(' and ');
  return `${checked.verdict}: ${sentence} [${sources.join(' ')}] opens ${opened}`;
}

const inMiami = 'Both took part in US–Russia talks in Miami, 20 Dec 2025';
const none = (one: string, other: string) => `new: The record has no session of ${one} with ${other}`;

test.each([
  ['did Witkoff meet Dmitriev', `known: ${inMiami} [001 003 004] opens MET:kirill-dmitriev:steve-witkoff`],
  ['did Witkoff meet Dmitriev on 20 December', `known: ${inMiami} [001 003 004] opens us-russia-miami`],
  ['Дмитриев met Witkoff in December 2025', `known: ${inMiami} [001 003 004] opens us-russia-miami`],
  [
    'did Witkoff and Dmitriev meet on 2025-12-21',
    `disagrees: ${inMiami}, not on 21 December 2025 [001 003 004] opens us-russia-miami`,
  ],
  [
    'did Umerov meet Dmitriev',
    `${none('Rustem Umerov', 'Kirill Dmitriev')} [] opens rustem-umerov and kirill-dmitriev`,
  ],
  [
    'did Zelensky meet Witkoff on 5 December',
    'known: Both took part in Meeting of Volodymyr Zelenskyy and Steve Witkoff, Dec 2025, which may have been then [000] opens zelenskyy-witkoff-dec',
  ],
  [
    'did Putin meet Trump on 15 August 2025',
    'known: Both took part in Summit of Vladimir Putin and Donald Trump; the record has no date for it [002] opens putin-trump-summit',
  ],
  ['did Russia meet Ukraine', `${none('Russia', 'Ukraine')} [] opens russia and ukraine`],
  [
    'did Zelensky speak with Store',
    'known: Both took part in Conversation of Volodymyr Zelenskyy and Jonas Gahr Støre [002] opens SPOKE_WITH:jonas-gahr-store:volodymyr-zelenskyy',
  ],
  [
    'did Zelensky meet Store',
    `${none('Volodymyr Zelenskyy', 'Jonas Gahr Støre')} [] opens volodymyr-zelenskyy and jonas-gahr-store`,
  ],
  ['who met Witkoff', 'no claim'],
  ['did Witkoff meet Witkoff', 'no claim'],
  ['did Witkoff meet Dmitriev on 31 February', 'no claim'],
])('the Miami talks: %s', async (typed, answer) => {
  expect(await answerTo(miami, typed)).toBe(answer);
});

test.each([
  [
    'did Varga meet Sorenko on 9 April',
    'disagrees: Whether both took part in Ferry meeting, 9 Apr 2019 is in dispute [ledger shore] opens ferry-night',
  ],
  [
    'did Zherin meet Varga',
    'disagrees: Whether both took part in Trilateral session, 9 Apr 2019 is in dispute [shore wire] opens pavlo-zherin.at.trilateral-session.differs',
  ],
  [
    'did Sorenko and Haddun meet',
    'reported not: Davyd Sorenko did not meet Samira Haddun: “I have never met him, nor Samira Haddun (سميرة حدون)” [interview] opens davyd-sorenko',
  ],
  [
    'did Lind meet Sorenko',
    'reported not: Lind–Sorenko meeting in March, Mar 2019 is reported not to have taken place with both [interview] opens lind-sorenko-march',
  ],
  [
    'did Lind meet Sorenko in April 2019',
    `${none('Teodor Lind', 'Davyd Sorenko')} in April 2019 [] opens teodor-lind and davyd-sorenko`,
  ],
  [
    'did Varga meet Lind on 9 April 2019',
    'known: Both took part in Velmar–Highland session, 9–10 Apr 2019 [wire] opens highland-session',
  ],
  [
    'did Dolan talk to Sorenko',
    'known: Both took part in Dolan–Sorenko call, 3 Apr 2019 [interview] opens SPOKE_WITH:davyd-sorenko:marek-dolan',
  ],
])('the lake accord: %s', async (typed, answer) => {
  expect(await answerTo(lake, typed)).toBe(answer);
});

test('what is beside a claim is said as well: they spoke, a meeting is only proposed', async () => {
  const besides = async (ask: Ask, typed: string) =>
    (await answerClaim(ask, typed))!.findings.slice(1).map(({ sentence }) => sentence);
  expect(await besides(lake, 'did Dolan meet Sorenko')).toEqual([
    'They spoke: Dolan–Sorenko call, 3 Apr 2019',
    'Signing ceremony, 20 May 2019 is planned, not reported as held',
    'Summer summit, summer 2019 is proposed, not reported as held',
  ]);
});

test('a source that is not trusted proves no claim', async () => {
  expect(await answerTo(lake, 'did Sorenko and Haddun meet', ['interview'])).toBe(
    `${none('Davyd Sorenko', 'Samira Haddun')} [] opens davyd-sorenko and samira-haddun`,
  );
  expect(await answerTo(miami, 'did Witkoff meet Dmitriev', ['000', '001', '002'])).toMatch(
    /^known: .* \[003 004\]/,
  );
});
