/** What reads the texts that a browser keeps: needed only by a browser that keeps some, and with zod the larger part. */
export { parseEarlierRatings } from './earlier-ratings';
export { parseNotebook, problemWords } from './parse-notebook';
