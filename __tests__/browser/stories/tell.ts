/** Tells every story with one cast: loads its record, serves the app and opens a browser once for all of them. */

import type { OverviewAnswer } from '@/lib/answer/answers';
import { overview } from '@/lib/answer/answers';
import { askOf } from '@/lib/neo4j/ask';
import { withApp } from '../../helpers/app';
import { withBrowser } from '../../helpers/browser';
import { tellOfAccess } from './access';
import { tellOfAsking, tellOfQuestions } from './asking';
import type { Cast, Stage } from './cast';
import { tellOfCypher } from './cypher';
import { tellOfDivider } from './divider';
import { tellOfFilters, tellOfViewsInCypher } from './filters';
import { tellOfHand } from './hand';
import { tellOfIssuesAndFiles } from './issues-and-files';
import { tellOfLinks } from './links';
import { tellOfRatings } from './ratings';
import { tellOfReading } from './reading';
import { tellOfRecordPages, tellOfServedPages } from './record-pages';
import { tellOfScratch } from './scratch';
import { tellOfStatements } from './statements';
import { tellOfTime } from './time';
import { tellOfTools } from './tools';
import { tellOfViews } from './views';

export function tellStories(cast: Cast) {
  const app = withApp(cast.recordDir);
  const { openPage } = withBrowser();
  let held: OverviewAnswer | null = null;
  beforeAll(async () => {
    held = await overview(askOf({ address: app.database }));
  });
  const answer = () => {
    if (!held) throw new Error(`${cast.recordDir} is not loaded.`);
    return held;
  };
  const url = () => app.url;
  const stage: Stage = {
    ...{ cast, openPage, answer, url },
    read: async (path) => (await fetch(`${url()}${path}`)).json(),
    recordPage: (id) => `${url()}/record/${encodeURIComponent(id)}`,
  };
  describe('reading the picture', () => tellOfReading(stage));
  describe('the width of the reading pane', () => tellOfDivider(stage));
  describe('a link to a view', () => tellOfLinks(stage));
  describe('what is left out', () => {
    tellOfFilters(stage);
    tellOfViewsInCypher(stage);
  });
  describe('issues and files', () => tellOfIssuesAndFiles(stage));
  describe('what the hand does', () => tellOfHand(stage));
  describe('pages of the record', () => {
    tellOfRecordPages(stage);
    tellOfServedPages(stage);
  });
  describe('what an analyst takes along', () => tellOfTools(stage));
  describe('a file of the reader’s own', () => tellOfScratch(stage));
  describe('statements on the picture', () => tellOfStatements(stage));
  describe('time', () => tellOfTime(stage));
  describe('what an analyst keeps', () => {
    tellOfViews(stage);
    tellOfRatings(stage);
  });
  describe('what an analyst asks', () => {
    tellOfAsking(stage);
    tellOfQuestions(stage);
  });
  describe('asking in Cypher', () => tellOfCypher(stage));
  describe('every reader', () => tellOfAccess(stage));
}
