/** The code with which the process of a query ends itself because its answer outgrew its memory; see console-child.ts. */
export const tooLarge = 86;
