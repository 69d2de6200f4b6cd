/**
 * Whom the stories are about: what an analyst looks for in one record and must find there. The stories themselves know
 * no record; each test file brings its own cast.
 */

import type { OverviewAnswer } from '@/lib/answer/answers';
import type { PageSettings, withBrowser } from '../../helpers/browser';

export interface Cast {
  /** Folder of the record, from the repository's root. */
  recordDir: string;
  title: string;
  /** The sentence over the picture and the line under it. */
  finding: { sentence: string; evidence: string };
  /** A meeting of which it is in dispute whether it was held, and how the two sides of the dispute speak of it. */
  disputed: {
    id: string;
    name: string;
    /** What the analyst types to find it. */
    typed: string;
    /** Under its name: 'Meeting, proposed'. */
    line: string;
    disagreement: string;
    question: string;
    positions: { says: string; quote: string; source: string }[];
  };
  /** Somebody whose name is printed in more than one way. */
  person: {
    id: string;
    name: string;
    line: string;
    /** What is typed, and the name that must be found. */
    spellings: [typed: string, name: string][];
    /** Each name as printed, with the sources that print it. */
    names: string[];
    /** Each title as printed, with its sources. */
    titles: string[];
    /** A meeting of theirs, in which role, when and for whom. */
    meeting: { name: string; words: string; quote: string };
    /** Something they said on an issue, by its id. */
    said: { issue: string; quote: string };
    /** People with whom no session is reported. */
    neverWith: string[];
  };
  /** A line of the picture: why it is there. */
  edge: { id: string; reading: string; words: string[]; quote: string; source: string };
  /** A person of whom the record knows the name and nothing else that can be drawn. */
  waiting: { id: string; name: string };
  /** A day, and what it leaves; what is dated so vaguely that it may fall within; a meeting of some day. */
  time: {
    day: string;
    label: string;
    /** Ids of the meetings that are drawn when only that day is shown, without the undated. */
    left: string[];
    /** Names of what may fall within that day. */
    may: string[];
    /** Its column as it is read aloud, and everybody said to have been there, as read aloud. */
    meeting: { id: string; column: string; members: string[] };
  };
  /** The story that comes with the record. */
  story: { name: string; steps: number };
  /** A side to hide, a layer to show, a node to drag. */
  change: { side: string; sideId: string; layer: string; layerId: string; moved: string };
}

/** What a story gets: the address of the app, pages to open, and what the record holds. */
export interface Stage {
  cast: Cast;
  url(): string;
  openPage: ReturnType<typeof withBrowser>['openPage'];
  answer(): OverviewAnswer;
  /** What an address of the API answers, as the second opinion on what a page shows. */
  read<T>(path: string): Promise<T>;
  /** The address of the page of one thing. */
  recordPage(id: string): string;
}

export type { PageSettings };
