/** All ready questions, in the order in which the app, the command line and the docs show them. */
import { didTheyMeet } from './ready/did-they-meet';
import { howALineMoved } from './ready/how-a-line-moved';
import { howANameIsPrinted } from './ready/how-a-name-is-printed';
import { howTwoAreLinked } from './ready/how-two-are-linked';
import { whatASideSays } from './ready/what-a-side-says';
import { whatAnActorSays } from './ready/what-an-actor-says';
import { whatDidNotSimplyHappen } from './ready/what-did-not-simply-happen';
import { whatHasNoDate } from './ready/what-has-no-date';
import { whatIsNext } from './ready/what-is-next';
import { whatIsSaidOfADocument } from './ready/what-is-said-of-a-document';
import { whatIsSecondHand } from './ready/what-is-second-hand';
import { whatMetWhen } from './ready/what-met-when';
import { whatNobodyNamedSays } from './ready/what-nobody-named-says';
import { whatRestsOnOneSource } from './ready/what-rests-on-one-source';
import { whatWasDenied } from './ready/what-was-denied';
import { whatWasSaidAfter } from './ready/what-was-said-after';
import { whereASourceDisagrees } from './ready/where-a-source-disagrees';
import { whereTheyDisagree } from './ready/where-they-disagree';
import { whereTwoAgree } from './ready/where-two-agree';
import { whichMeetingsOneSourceKnows } from './ready/which-meetings-one-source-knows';
import { whichTiesSomebodyHas } from './ready/which-ties-somebody-has';
import { whichTitlesSomebodyCarries } from './ready/which-titles-somebody-carries';
import { whoActsFor } from './ready/who-acts-for';
import { whoAgreesAndClashes } from './ready/who-agrees-and-clashes';
import { whoAnsweredWhom } from './ready/who-answered-whom';
import { whoIsSilent } from './ready/who-is-silent';
import { whoLedOrHosted } from './ready/who-led-or-hosted';
import { whoSpeaksOf } from './ready/who-speaks-of';
import { whoStandsBetween } from './ready/who-stands-between';
import { whoWasAtAMeeting } from './ready/who-was-at-a-meeting';
import { whomAPersonMet } from './ready/whom-a-person-met';
import { whomAPersonNeverMet } from './ready/whom-a-person-never-met';
import { whoseTitlesDiffer } from './ready/whose-titles-differ';
import { whoseWordsCameThroughWhom } from './ready/whose-words-came-through-whom';
import type { ReadyQuestion } from './ready-question';

export const readyQuestions: readonly ReadyQuestion[] = [
  whomAPersonMet,
  didTheyMeet,
  whoWasAtAMeeting,
  whomAPersonNeverMet,
  whoStandsBetween,
  howTwoAreLinked,
  whatMetWhen,
  whatIsNext,
  whatDidNotSimplyHappen,
  whoLedOrHosted,
  whoActsFor,
  whichTiesSomebodyHas,
  whichTitlesSomebodyCarries,
  whoseTitlesDiffer,
  whatAnActorSays,
  whatASideSays,
  whereTwoAgree,
  whoAgreesAndClashes,
  howALineMoved,
  whoIsSilent,
  whoSpeaksOf,
  whatWasSaidAfter,
  whoAnsweredWhom,
  whatIsSaidOfADocument,
  whoseWordsCameThroughWhom,
  howANameIsPrinted,
  whatRestsOnOneSource,
  whichMeetingsOneSourceKnows,
  whatIsSecondHand,
  whatNobodyNamedSays,
  whatHasNoDate,
  whereTheyDisagree,
  whereASourceDisagrees,
  whatWasDenied,
];

export const findReadyQuestion = (id: string): ReadyQuestion | undefined =>
  readyQuestions.find((question) => question.id === id);
