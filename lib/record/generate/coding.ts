/**
 * The assertions of a generated record while its articles are written: a fact is made when the first source says it and
 * gains evidence with each that says it again, as MODEL asks.
 */
import { type DateBounds, parseDate } from '@/lib/domain/dates';
import type {
  Assertion,
  Claim,
  Disagreement,
  Name,
  Participation,
  Passage,
  Role,
  Source,
  Statement,
} from '@/lib/domain/record';
import { slug } from '@/lib/domain/slug';
import type { Certainty, DateBasis, Hand } from '@/lib/domain/values';
import { scriptOf } from '../script-of';
import type { Article } from './article';
import type { Draws } from './draws';
import type { Somebody } from './world';

export const timeZone = 'Europe/Vienna';
const firstDay = Date.UTC(2031, 2, 1);

export interface Said {
  passage: string;
  hand?: Hand;
  certainty?: Certainty;
}
type Less<T, K extends keyof T> = Partial<T> & Pick<T, K>;

export class Coding {
  readonly assertions = new Map<string, Assertion>();
  readonly names = new Map<string, Name>();
  readonly sources: Source[] = [];
  readonly passages: Passage[] = [];
  readonly disagreements: Disagreement[] = [];
  readonly texts = new Map<string, string>();
  private readonly dates = new Map<string, DateBounds>();

  constructor(private readonly draws: Draws) {}

  /** The date of a day, counted from the first. */
  date(when: string): DateBounds {
    const known = this.dates.get(when) ?? parseDate(when, timeZone);
    this.dates.set(when, known);
    return known;
  }

  role({ entity, office, organization }: Somebody, by: Said): string {
    const id = `${entity.id}.${slug(office)}`;
    this.say<Role>(id, by, () => ({
      ...{ type: 'Role', ...this.base(id, `${entity.name} holds the office of ${office}.`) },
      ...{ person: entity.id, title: office, organization, tenure: 'current', date: null, dateBasis: null },
    }));
    return id;
  }

  participation(text: string, given: Less<Participation, 'actor' | 'meeting'>, by: Said) {
    const { actor, meeting, presence = 'reported' } = given;
    const id = [actor, 'at', meeting, ...(presence === 'reported' ? [] : [presence])].join('.');
    this.say<Participation>(id, by, () => ({
      ...{ type: 'Participation', role: 'participant', presence, onBehalfOf: null, as: null },
      ...{ ...this.base(id, text), ...given },
    }));
  }

  /** `parts` of the id after the subject and the predicate tell this claim from others of the two. */
  claim(text: string, parts: string[], given: Less<Claim, 'subject' | 'predicate'>, by: Said): string {
    const id = [given.subject, given.predicate, ...parts].join('.');
    this.say<Claim>(id, by, () => ({
      ...{ type: 'Claim', object: null, value: null, amount: null, unit: null, about: [] },
      ...{ polarity: 'affirmed', modality: 'asserted', tense: 'present', date: null, dateBasis: null },
      ...{ ...this.base(id, text), ...given },
    }));
    return id;
  }

  statement(id: string, text: string, given: Less<Statement, 'said'>, by: Said) {
    this.say<Statement>(id, by, () => ({
      ...{ type: 'Statement', quote: null, reportedBy: [], via: [], about: [], inDocument: null },
      ...{ atMeeting: null, to: [], answers: [], echoes: [], medium: 'unknown', date: null, dateBasis: null },
      ...{ polarity: 'affirmed', modality: 'asserted', tense: 'present' },
      ...{ ...this.base(id, text), ...given },
    }));
  }

  name(of: string, value: string, lang: string | null, passage: string) {
    const id = lang === null ? `${of}~${slug(value)}` : `${of}~${lang}`;
    const name = this.names.get(id) ?? { id, of, value, script: scriptOf(value, lang), lang, evidence: [] };
    if (!name.evidence.some((each) => each.passage === passage))
      name.evidence.push({ passage, hand: 'first', certainty: 'stated' });
    this.names.set(id, name);
  }

  /** Takes over a finished article as a source. */
  publish(article: Article, publishedBy: string, day: string, draws: Draws) {
    this.passages.push(...article.passages);
    this.texts.set(article.id, article.text);
    const printed = draws.chance(0.9);
    this.sources.push({
      ...{ id: article.id, title: article.title, publishedBy, collectedAt: dayOf(12_000) },
      publishedAt: printed ? this.date(day) : null,
      publishedWhen: printed ? null : this.date(day.slice(0, 7)),
      dateBasis: (printed ? 'printed' : 'context') satisfies DateBasis,
      ...{ url: `https://${publishedBy}.example/${article.id}`, contentHash: '' },
      reliability: draws.weighted({ A: 1, B: 5, C: 5, D: 2, F: 1 }),
      ...{ reliabilityNote: 'Invented, as everything here is.', note: '' },
    });
  }

  private base(id: string, text: string) {
    const method = this.draws.chance(0.04) ? ('model' as const) : ('human' as const);
    return { id, text, method, reviewed: this.draws.chance(0.5), supersedes: [], evidence: [] };
  }

  private say<A extends Assertion>(id: string, { passage, hand, certainty }: Said, make: () => A) {
    const fact = this.assertions.get(id) ?? make();
    this.assertions.set(id, fact);
    if (!fact.evidence.some((each) => each.passage === passage))
      fact.evidence.push({ passage, hand: hand ?? 'first', certainty: certainty ?? 'stated' });
  }
}

/** '2031-03-04' of the third day after the first. */
export const dayOf = (day: number): string =>
  new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
