/**
 * The one check that stands before every route: may this request be answered? Without a password only this computer is
 * served, and a page of another site that made its name point here is not; with one, only who has signed in; and what
 * changes something must come from Parley's own pages or from no browser at all.
 */
export interface Request {
  method: string;
  path: string;
  header(name: string): string | null;
}

export interface Refusal {
  status: 401 | 403 | 421;
  title: string;
  detail: string;
}

/** What strangers may ask: the way in, its sign, and whether the server runs. */
const openToAll = [
  '/sign-in',
  '/embed/sign-in',
  '/api/sign-in',
  '/api/health/live',
  '/api/health/ready',
  '/icon.svg',
];
const reading = ['GET', 'HEAD', 'OPTIONS'];
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Null if it may be answered. */
export function refusalOf(
  { method, path, header }: Request,
  { guarded, signedIn }: { guarded: boolean; signedIn: boolean },
): Refusal | null {
  const host = header('host') ?? '';
  if (!guarded && !loopback.test(host))
    return {
      status: 421,
      title: `Parley serves this computer only, and was asked as "${host.slice(0, 100)}"`,
      detail: 'Open it as localhost, or set PARLEY_PASSWORD and HOST to let others in',
    };
  if (!reading.includes(method) && !isOurs(host, header))
    return {
      status: 403,
      title: 'This request came from a page of another site',
      detail: 'Do it on a page of Parley',
    };
  if (guarded && !signedIn && !openToAll.includes(path))
    return { status: 401, title: 'You are not signed in', detail: 'Sign in under /sign-in' };
  return null;
}

/** Browsers say whence a request comes, and no page can make them say otherwise; other programs say nothing. */
function isOurs(host: string, header: Request['header']): boolean {
  const site = header('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = header('origin');
  return origin === null || (URL.canParse(origin) && new URL(origin).host === host.toLowerCase());
}

/** A path of ours to go on to after signing in; an address of another site becomes the first page. */
export function ownPath(text: string | null): string {
  const base = 'http://parley.invalid';
  if (!text?.startsWith('/') || !URL.canParse(text, base)) return '/';
  const url = new URL(text, base);
  // '/..//elsewhere' is a path of ours until it is resolved: what is left would name another site.
  return url.origin === base && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/';
}
