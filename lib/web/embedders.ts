/**
 * Whose pages may show Parley's /embed in a frame: PARLEY_EMBED_ORIGINS, a list of origins with spaces or commas
 * between. Checked once at the start, so that a mistyped origin is said and not silently left out.
 */
import { StartRefused } from '@/lib/errors';

type Environment = Readonly<Record<string, string | undefined>>;

const plainHost = /^([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d+)?$/;

/** The pages that may be framed; everything under them too. */
export const isEmbeddable = (path: string): boolean => path === '/embed' || path.startsWith('/embed/');

/** Origins as they stand in a header: 'https://example.org'. @throws StartRefused */
export function readEmbedders(environment: Environment = process.env): string[] {
  const texts = (environment.PARLEY_EMBED_ORIGINS ?? '').split(/[\s,]+/).filter(Boolean);
  return texts.map((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    // A path, a wildcard or a user would be dropped or misread by browsers.
    // A host may hold signs, such as a semicolon, that would begin another rule of the policy.
    const isOrigin = url?.origin === text.replace(/\/$/, '').toLowerCase() && plainHost.test(url.host);
    if (url && isOrigin && /^https?:$/.test(url.protocol)) return url.origin;
    throw new StartRefused({
      where: 'PARLEY_EMBED_ORIGINS',
      found: `"${text}" is no origin`,
      cure: 'Write each as a browser shows it without the path, as in https://example.org',
    });
  });
}
