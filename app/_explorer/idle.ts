/** Work that can wait until the page has nothing else to do. */

/** No browser is busy for longer: then the work is done all the same. */
const timeout = 5_000;

/** For browsers that do not say when they are idle. */
const later = (work: () => void) => setTimeout(work, 2_000);

export const whenIdle: (work: () => void) => unknown = (work) =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(work, { timeout }) : later(work);

/** Resolves in an idle moment. */
export const idle = () => new Promise<void>((resolve) => whenIdle(resolve));
