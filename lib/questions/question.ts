/**
 * What a question is: its English, its Cypher as one constant, the schema of its parameters and of its rows, and for
 * those that the explorer asks, its twin. A question knows no driver; lib/neo4j asks it. Rows are plain maps of text,
 * numbers, booleans and lists, in the order stated.
 */
import { z } from 'zod';
import type { OpenRecord } from '@/lib/record/open-record';

export interface Question<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  /** The question in English, as a person would ask it. */
  readonly english: string;
  readonly cypher: string;
  readonly params: P;
  readonly row: R;
  /** The same rows in the same order, answered from the record alone: whoever changes one changes the other. */
  twin?(open: OpenRecord, params: z.output<P>): z.output<R>[];
}

/** Declares a question; only there so that its parts are type-checked together. */
export const question = <P extends z.ZodType, R extends z.ZodType>(parts: Question<P, R>): Question<P, R> =>
  parts;

export type ParamsOf<Q extends Question> = z.input<Q['params']>;
export type RowOf<Q extends Question> = z.output<Q['row']>;

/** A question without parameters. */
export const noParams = z.strictObject({});
