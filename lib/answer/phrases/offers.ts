/**
 * From words to a ready question, without a model: what was typed is held against the patterns of each question, and the
 * words between are looked up among the record's names. Nothing is offered that is not understood whole, and nothing is
 * asked: an offer is opened by whoever typed.
 */
import { titleOf } from '@/lib/questions/ready-question';
import { findReadyQuestion } from '@/lib/questions/ready-questions';
import type { SpellingRow } from '@/lib/questions/spellings';
import type { Picked } from '../ready';
import { findNamed, type Named, plain } from './find-named';
import { patterns } from './patterns';

export interface Offer {
  id: string;
  /** With the names filled in: 'Did Rustem Umerov and Kirill Dmitriev meet?'. */
  title: string;
  picked: Picked;
}

/** More than this is a list, not an offer. */
const most = 3;

const compiled = Object.entries(patterns).map(([id, list]) => ({
  id,
  phrasings: list.map((pattern) => new RegExp(`^${pattern}$`)),
}));

/** What the record names, as words are held against it. */
export const namedIn = (rows: readonly SpellingRow[]): Named[] =>
  rows.map(({ id, name, labels, spellings }) => ({
    id,
    name,
    kinds: labels.map((label) => label.toLowerCase()),
    spellings,
  }));

/** Whether the words may mean a question at all: asked before any name is looked up. */
export const mayBeQuestion = (typed: string): boolean =>
  compiled.some(({ phrasings }) => phrasings.some((phrasing) => phrasing.test(plain(typed))));

/** The offers for what was typed, the surest first. */
export function offersFor(typed: string, named: readonly Named[]): Offer[] {
  const words = plain(typed);
  if (words.length < 4) return [];
  const offers = new Map<string, Offer>();
  for (const { id, phrasings } of compiled)
    for (const phrasing of phrasings) {
      const match = phrasing.exec(words);
      if (!match) continue;
      for (const [question, said] of readings(id, { ...match.groups })) {
        const offer = offerOf(question, said, named);
        if (offer && !offers.has(question)) offers.set(question, offer);
      }
    }
  return [...offers.values()].slice(0, most);
}

/** What `who` says about an issue is asked of a side or of an actor; a single day is a span of one. */
function readings(id: string, said: Record<string, string | undefined>): [string, Record<string, string>][] {
  const given = Object.fromEntries(
    Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const { who, ...rest } = given;
  if (who !== undefined)
    return [
      ['what-a-side-says', { ...rest, side: who }],
      ['what-an-actor-says', { ...rest, actor: who }],
    ];
  if (given.from !== undefined && given.to === undefined) return [[id, { ...given, to: given.from }]];
  return [[id, given]];
}

/** The question with every word looked up; undefined unless each of them names exactly one thing of its kind. */
function offerOf(id: string, said: Record<string, string>, named: readonly Named[]): Offer | undefined {
  const question = findReadyQuestion(id);
  if (!question) return undefined;
  const picked: Record<string, string | number | null> = {};
  const names: Record<string, string> = {};
  for (const [name, { kind, fallback }] of Object.entries(question.picks)) {
    const words = said[name];
    if (words === undefined) {
      picked[name] = fallback;
      continue;
    }
    const found = kind === 'date' ? { id: words, name: words } : findNamed(words, kind, named);
    if (!found) return undefined;
    picked[name] = found.id;
    names[name] = found.name;
  }
  const ids = Object.keys(names).map((name) => picked[name]);
  const twice = new Set(ids).size < ids.length && !('from' in names);
  if (twice || !question.params.safeParse(picked).success) return undefined;
  return { id, title: titleOf(question, (name) => names[name] ?? null), picked };
}
