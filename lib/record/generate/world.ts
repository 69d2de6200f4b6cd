/**
 * Who and what there is in a generated record before anything happens: sides, states and their people, mediators,
 * papers, towns and issues. How many there are grows with the meetings, slower than they do: the same people meet again.
 */

import type { EntityOf } from '@/lib/domain/entities';
import type { Side } from '@/lib/domain/record';
import { slug } from '@/lib/domain/slug';
import type { Draws } from './draws';
import * as words from './words';

export interface Somebody {
  entity: EntityOf<'Person'>;
  office: string;
  organization: string;
  /** The name as written at home; null where that is the same. */
  own: { value: string; lang: string } | null;
}
export interface Party {
  side: Side;
  state: EntityOf<'Organization'>;
  government: EntityOf<'Organization'>;
  delegation: EntityOf<'Organization'>;
  /** The most seen first. */
  people: Somebody[];
}
export interface World {
  parties: Party[];
  mediators: Party;
  journalists: Somebody[];
  papers: EntityOf<'Organization'>[];
  agency: EntityOf<'Organization'>;
  unnamed: EntityOf<'Organization'>;
  sides: Side[];
  issues: (EntityOf<'Issue'> & { words: words.IssueWords })[];
  towns: EntityOf<'Place'>[];
  countries: EntityOf<'Place'>[];
}

const other: Side = { id: 'other', name: 'Other', short: 'Other', residual: true };

export function makeWorld(draws: Draws, meetings: number): World {
  const names = new Names(draws);
  const many = Math.max(6, Math.round(2.2 * meetings ** 0.8));
  const partyCount = meetings < 20 ? 2 : draws.whole(2, 4);
  const scripts = ['cyrillic', 'arabic', 'georgian', 'latin'] as const;
  const parties = words.states
    .slice(0, partyCount)
    .map((name, at) => makeParty(names, name, words.cultures[scripts[at]!], Math.ceil(many / partyCount)));
  const mediators = makeMediators(names, draws.pick(words.mediatingStates), Math.ceil(many / 6));
  const organization = (name: string, kind: EntityOf<'Organization'>['kind']): EntityOf<'Organization'> => ({
    ...{ type: 'Organization', id: names.idOf(name), name, side: other.id, kind },
  });
  const countries = parties.map(
    ({ state }): EntityOf<'Place'> => ({
      ...{ type: 'Place', id: `${state.id}-country`, name: state.name, kind: 'country' },
    }),
  );
  const towns = names.towns(Math.round(3 + meetings ** 0.45)).map(
    (name, at): EntityOf<'Place'> => ({
      ...{ type: 'Place', id: names.idOf(name), name, kind: 'city', inPlace: countries[at % partyCount]!.id },
      location: [round(44 + 6 * draws.share()), round(14 + 12 * draws.share())],
    }),
  );
  const papers = Array.from({ length: Math.round(2 + meetings ** 0.4) }, (_, at) => {
    const town = towns[at % towns.length]!.name;
    return organization(
      `${town} ${words.outlets[Math.floor(at / towns.length + at) % words.outlets.length]}`,
      'media',
    );
  });
  return {
    ...{ parties, mediators, papers, towns, countries },
    agency: organization('Ansa News Agency', 'agency'),
    unnamed: organization('An official close to the talks', 'anonymous'),
    journalists: names.people(
      papers.length,
      words.cultures.latin,
      other.id,
      ['correspondent'],
      papers[0]!.id,
    ),
    sides: [...parties.map(({ side }) => side), mediators.side, other],
    issues: makeIssues(names, towns, meetings),
  };
}

function makeParty(names: Names, name: string, culture: words.Culture, count: number): Party {
  const side: Side = { id: slug(name), name, short: name.slice(0, 12), residual: false };
  const organization = (
    id: string,
    called: string,
    kind: EntityOf<'Organization'>['kind'],
  ): EntityOf<'Organization'> => ({
    type: 'Organization',
    id: names.idOf(id),
    name: called,
    side: side.id,
    kind,
  });
  const state = organization(name, name, 'state');
  const government = organization(`${name} government`, `Government of ${name}`, 'government');
  const delegation = organization(`${name} delegation`, `${name} delegation`, 'delegation');
  const people = names.people(count, culture, side.id, words.offices, government.id);
  return { side, state, government, delegation, people };
}

function makeMediators(names: Names, name: string, count: number): Party {
  const party = makeParty(names, name, words.cultures.latin, count);
  const side: Side = { id: 'mediators', name: 'Mediators', short: 'Mediators', residual: false };
  const moved = <E extends { side: string }>(entity: E): E => ({ ...entity, side: side.id });
  return {
    ...{ side, state: moved(party.state), government: moved(party.government) },
    delegation: { ...moved(party.delegation), name: `${name} mission`, kind: 'body' },
    people: party.people.map((each) => ({ ...each, entity: moved(each.entity) })),
  };
}

function makeIssues(names: Names, towns: readonly { name: string }[], meetings: number): World['issues'] {
  const wide = words.issues
    .slice(0, Math.min(words.issues.length, Math.round(3 + meetings ** 0.5)))
    .map((each): World['issues'][number] => ({
      ...{ type: 'Issue', id: names.idOf(each.name), name: each.name, proposition: each.proposition },
      words: each,
    }));
  const local = meetings < 400 ? 0 : Math.min(towns.length * 4, Math.round(meetings ** 0.6));
  return [
    ...wide,
    ...Array.from({ length: local }, (_, at): World['issues'][number] => {
      const whole = wide[at % wide.length]!;
      const town = towns[Math.floor(at / wide.length) % towns.length]!.name;
      const name = `${whole.name} in ${town}`;
      const proposition = whole.proposition.replace(/\.$/, ` (${town}).`);
      return { type: 'Issue', id: names.idOf(name), name, proposition, partOf: whole.id, words: whole.words };
    }),
  ];
}

const round = (degrees: number) => Math.round(100 * degrees) / 100;

/** Gives names, and ids that nothing else has. */
class Names {
  private readonly taken = new Map<string, number>();
  constructor(private readonly draws: Draws) {}

  idOf(name: string): string {
    const plain = slug(name).slice(0, 50);
    const number = (this.taken.get(plain) ?? 0) + 1;
    this.taken.set(plain, number);
    return number === 1 ? plain : `${plain}-${number}`;
  }

  /** Names of towns: the bare ones first. */
  towns(count: number): string[] {
    const all = words.townForms.flatMap((form) =>
      words.towns.map((town) => [form, town].filter(Boolean).join(' ')),
    );
    return all.slice(0, Math.min(count, all.length));
  }

  people(
    count: number,
    culture: words.Culture,
    side: string,
    offices: readonly string[],
    at: string,
  ): Somebody[] {
    const { first, last, lang } = culture;
    // Beyond what the lists can tell apart, people have a second family name.
    const isDouble = count > 0.4 * first.length * last.length;
    return Array.from({ length: count }, (_, number): Somebody => {
      const [given, family, second] = [this.draws.pick(first), this.draws.pick(last), this.draws.pick(last)];
      const join = (script: 0 | 1) =>
        `${given[script]} ${family[script]}${isDouble && second !== family ? `-${second[script]}` : ''}`;
      const name = join(0);
      const office = offices[number] ?? this.draws.pick(offices.slice(-6));
      return {
        entity: { type: 'Person', id: this.idOf(name), name, side },
        ...{ office, organization: at },
        own: lang === null ? null : { value: join(1), lang },
      };
    });
  }
}
