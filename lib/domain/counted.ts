/** A number with its noun in English: '1 node', '2,140 nodes'. For nouns that take an s. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
