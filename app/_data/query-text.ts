/** An address's query as text, from the way in which Next hands it to a page; what is given twice is passed over. */
export type SearchParams = Record<string, string | string[] | undefined>;

export const textOf = (params: SearchParams): string =>
  new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  ).toString();
