/**
 * A believable record of any size, made from a seed: for benchmarks, and for tests that want more than somebody would
 * write by hand. Everything in it is invented; the same number of meetings and the same seed give the same record.
 */
import type { Entity } from '@/lib/domain/entities';
import type { RecordData } from '@/lib/domain/record';
import { hashOf } from '../texts';
import { Article } from './article';
import { tellAside } from './aside';
import { Coding, timeZone } from './coding';
import { Draws } from './draws';
import { type Planned, planMeetings } from './meetings';
import { Reporter } from './report';
import { makeWorld, type World } from './world';

/** A folder holds at most 5,000 files; beyond so many sources each of them tells of more meetings. */
const mostSources = 4_000;

export interface GeneratedRecord {
  record: RecordData;
  /** The sources' texts by source id. */
  texts: ReadonlyMap<string, string>;
}

/** @param meetings how many meetings it has, series among them; at least 2 */
export function generateRecord(meetings: number, seed: number): GeneratedRecord {
  if (!Number.isInteger(meetings) || meetings < 2)
    throw new RangeError(`${meetings} is no number of meetings: 2 or more`);
  const draws = new Draws(seed);
  const world = makeWorld(draws, meetings);
  const { series, planned } = planMeetings(world, meetings, draws);
  const coding = new Coding(draws);
  const aside = write(world, planned, coding, draws, Math.max(2, Math.ceil((1.7 * meetings) / mostSources)));
  const entities: Entity[] = [
    ...world.parties.flatMap(({ state, government, delegation, people }) => [
      state,
      government,
      delegation,
      ...people.map(({ entity }) => entity),
    ]),
    ...[world.mediators.state, world.mediators.government, world.mediators.delegation],
    ...[...world.mediators.people, ...world.journalists].map(({ entity }) => entity),
    ...[...world.papers, world.agency, world.unnamed],
    ...series,
    ...planned.map(({ meeting }) => meeting),
    ...aside,
  ];
  // Towns and issues that nobody named are left out.
  const named = namedIn(coding);
  const issues = world.issues.filter(({ id }) => named.has(id));
  const whole = new Set(issues.flatMap(({ id, partOf = id }) => [id, partOf]));
  const towns = world.towns.filter(({ id }) => named.has(id));
  const countries = world.countries.filter(
    ({ id }) => named.has(id) || towns.some(({ inPlace }) => inPlace === id),
  );
  const bare = world.issues.filter(({ id }) => whole.has(id)).map(({ words: _words, ...issue }) => issue);
  return {
    record: {
      info: {
        ...{
          id: `generated-${meetings}-${seed}`,
          title: `Invented talks (${meetings} meetings, seed ${seed})`,
        },
        description: 'Made by npm run generate: nobody and nothing in it exists.',
        ...{
          timeZone,
          gazetteer: 'An invented atlas',
          focus: series[0]!.id,
        },
        sides: world.sides,
      },
      entities: sorted([...entities, ...bare, ...towns, ...countries]),
      names: sorted([...coding.names.values()]),
      sources: sorted(
        coding.sources.map((source) => ({ ...source, contentHash: hashOf(coding.texts.get(source.id)!) })),
      ),
      passages: sorted(coding.passages),
      assertions: sorted([...coding.assertions.values()]),
      disagreements: sorted(coding.disagreements),
    },
    texts: coding.texts,
  };
}

/** Writes the articles day by day: each paper has one open, and publishes it when it is full. */
function write(world: World, planned: Planned[], coding: Coding, draws: Draws, perArticle: number): Entity[] {
  const reporter = new Reporter(world, coding, draws);
  const open = new Map<string, { article: Article; told: number; day: string }>();
  const numbers = new Map<string, number>();
  const aside: Entity[] = [];
  const close = (paper: string) => {
    const { article, day } = open.get(paper)!;
    coding.publish(article, paper, nextDay(day), draws);
    open.delete(paper);
  };
  for (const [at, each] of planned.entries()) {
    const papers = draws.several(world.papers, each.status === 'denied' ? 2 : draws.whole(1, 2 + (at % 2)));
    for (const [index, { id }] of papers.entries()) {
      const number = numbers.get(id) ?? 1;
      const current = open.get(id) ?? {
        article: new Article(`${id}-${number}`, each.meeting.name),
        told: 0,
        day: each.day,
      };
      if (!open.has(id)) numbers.set(id, number + 1);
      open.set(id, current);
      reporter.tell({ planned: each, article: current.article, isLater: index > 0 });
      if (index === 0) aside.push(...tellAside({ at, each, article: current.article, world, coding, draws }));
      current.day = each.day;
      if (++current.told >= perArticle) close(id);
    }
  }
  for (const paper of [...open.keys()]) close(paper);
  return aside;
}

/** Every id that some assertion names as its object or issue. */
function namedIn({ assertions }: Coding): Set<string> {
  const named = new Set<string>();
  for (const each of assertions.values()) {
    if (each.type === 'Claim' && each.object) named.add(each.object);
    if ('about' in each) for (const { on } of each.about) named.add(on);
  }
  return named;
}

const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const sorted = <T extends { id: string }>(items: T[]): T[] =>
  items.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
