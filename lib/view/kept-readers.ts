/** What reads the text of a notebook, kept or from a file: with zod the larger part, and not needed where there is none. */
export { parseEarlierRatings } from './earlier-ratings';
export { parseNotebook, problemWords } from './parse-notebook';
