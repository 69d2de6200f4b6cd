/** A search counts so many hits of a kind; more are not told apart: 'at least 300'. */
export const mostFound = 300;
