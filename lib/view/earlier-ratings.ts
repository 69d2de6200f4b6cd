/**
 * Ratings of sources as browsers kept them before the notebook held them: under a key of their own. They are read into
 * the notebook, and the key goes once the notebook is kept. What is no rating there is set aside.
 */
import { z } from 'zod';
import type { Rating } from './notebook';
import { ratingShape } from './notebook-shape';

const earlierShape = z.record(z.string(), z.unknown());

export interface EarlierRatings {
  ratings: readonly Rating[];
  /** All of the text became ratings, or said nothing. */
  isWhole: boolean;
}

export function parseEarlierRatings(text: string): EarlierRatings {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { ratings: [], isWhole: false };
  }
  const { data } = earlierShape.safeParse(found);
  if (!data || Array.isArray(found)) return { ratings: [], isWhole: false };
  const read = Object.entries(data).map(([source, own]) =>
    ratingShape.safeParse({ ...(typeof own === 'object' ? own : {}), source }),
  );
  const isEmpty = (own: unknown) => JSON.stringify(own) === '{"rating":null,"reason":""}';
  return {
    ratings: read.flatMap((each) => (each.data ? [each.data] : [])),
    isWhole: Object.values(data).every((own, at) => read[at]!.success || isEmpty(own)),
  };
}
