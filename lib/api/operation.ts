/**
 * What an operation of the HTTP API is: its address, its English, the schemas of its parameters and of its answer, and
 * how it is answered. Routes, the OpenAPI document, docs/api.md and the tests are all made from these objects.
 */
import { z } from 'zod';
import type { Ask } from '@/lib/answer/answers';
import type { RecordCard } from '@/lib/questions/record-card';

/** An answer that is not JSON. */
export class FileAnswer {
  constructor(
    readonly content: string | Uint8Array<ArrayBuffer>,
    readonly mediaType: string,
    readonly name: string,
  ) {}
}

export interface Operation<P extends z.ZodObject = z.ZodObject, A extends z.ZodType = z.ZodType> {
  /** Names it in generated clients: 'neighbourhoodOf'. */
  readonly id: string;
  /** With the parameters of the path in braces: '/api/entity/{id}'; all others are of the query. */
  readonly path: string;
  readonly english: string;
  /** What somebody who calls it should know beyond its schemas, in Markdown. */
  readonly note?: string;
  /** A field is optional only by `default` or `optional`; lists are written with commas. */
  readonly parameters: P;
  readonly answer: A;
  /** Other forms that the answer may have, by the value of `format`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Parameters that find something in the Miami talks, as they are written in an address. */
  readonly example: Readonly<Record<string, string>>;
  /** `card` may still be on its way: who does not need it does not wait for it. */
  answerFrom(
    ask: Ask,
    parameters: z.output<P>,
    card: RecordCard | Promise<RecordCard>,
  ): Promise<z.input<A> | FileAnswer>;
}

/** An operation that is sent a body; it reads as well, and is answered by a route of its own. */
export interface PostOperation {
  readonly id: string;
  readonly path: string;
  readonly english: string;
  readonly note: string;
  readonly body: z.ZodObject;
  readonly answer: z.ZodType;
  readonly example: unknown;
}

/** Declares an operation; only there so that its parts are type-checked together. */
export const operation = <P extends z.ZodObject, A extends z.ZodType>(parts: Operation<P, A>): Operation =>
  parts as unknown as Operation;

/** No id of a record is longer. */
export const idParameter = z.string().min(1).max(400);
export const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
export const yesOrNo = z.enum(['true', 'false']).default('false');
