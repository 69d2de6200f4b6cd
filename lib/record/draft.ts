/**
 * A record between reading and checking: every entry has its shape and its id, knows its file and line, and may still
 * refer to what does not exist. Holds no rules.
 */
import type { Node } from 'yaml';
import type { z } from 'zod';
import type { AssertionKind, assertionKinds } from '@/lib/domain/assertions';
import type { Entity } from '@/lib/domain/entities';
import type { Kind } from '@/lib/domain/kinds';
import type { Problem } from './problems';
import type { RawFile } from './read-record';
import type {
  disagreementSchema,
  infoSchema,
  nameSchema,
  passageSchema,
  sideSchema,
  sourceSchema,
} from './schemas';
import { joinPath, offsetOf, type Path } from './yaml-values';

/** Where something stands in the files. */
export interface Place {
  file: RawFile;
  node: Node;
  /** The key before it, where it has one: its line is the entry's line. */
  key?: Node;
  /** 'people.steve-witkoff', 'claims[3]'. */
  path: string;
}
export interface Item<T> extends Place {
  id: string;
  value: T;
}
/** Whatever has an id that something else may refer to. */
export type ThingType = Kind | AssertionKind | 'Name' | 'Source' | 'Passage' | 'Disagreement';

export type InfoDraft = z.infer<typeof infoSchema>;
export type SideDraft = z.infer<typeof sideSchema>;
export type SourceDraft = z.infer<typeof sourceSchema>;
export type PassageDraft = z.infer<typeof passageSchema> & { source: string };
export type NameDraft = z.infer<typeof nameSchema>;
export type DisagreementDraft = z.infer<typeof disagreementSchema>;
export type AssertionDraft = {
  [K in AssertionKind]: { type: K } & z.infer<(typeof assertionKinds)[K]['schema']>;
}[AssertionKind];
export type AssertionDraftOf<K extends AssertionKind> = Extract<AssertionDraft, { type: K }>;

export interface Draft {
  info: Item<InfoDraft> | null;
  /** Where the record is described, even if that description does not fit. */
  infoPlace: Place | null;
  sides: Item<SideDraft>[];
  entities: Item<Entity>[];
  sources: Item<SourceDraft>[];
  passages: Item<PassageDraft>[];
  names: Item<NameDraft>[];
  assertions: Item<AssertionDraft>[];
  disagreements: Item<DisagreementDraft>[];
  /** Ids of entries that failed their own schema: they exist, so that a reference to one is no second problem. */
  broken: Map<string, ThingType>;
  brokenSides: Set<string>;
  /** Whether a section or an id could not be read, so that what it would define is not known. */
  incomplete: boolean;
  /** Every text inside those entries, so that what they use does not count as unused. */
  mentioned: Set<string>;
}

export const emptyDraft = (): Draft => ({
  info: null,
  infoPlace: null,
  sides: [],
  entities: [],
  sources: [],
  passages: [],
  names: [],
  assertions: [],
  disagreements: [],
  broken: new Map(),
  brokenSides: new Set(),
  incomplete: false,
  mentioned: new Set(),
});

/** Collects problems at their places. */
export class Findings {
  readonly problems: Problem[] = [];

  add(place: Place, path: Path, found: string, fix: string): void {
    this.problems.push({
      file: place.file.file,
      line: place.file.lineAt(offsetOf(place.node, path, place.key?.range?.[0])),
      path: joinPath(place.path, path),
      found,
      fix,
    });
  }
}
