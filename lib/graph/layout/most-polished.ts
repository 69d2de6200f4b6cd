/** What makes a crowd of a picture: a number by itself, for those who only count and need no layout with it. */

/** More things than this are a crowd. */
export const MOST_POLISHED = 400;
