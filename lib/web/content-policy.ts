/**
 * What a browser may do with each of Parley's answers (Content-Security-Policy): run our own scripts only, each named by
 * a nonce made for this one answer, talk to this server only, and be framed by nobody but the named embedders. The
 * headers that are the same for every answer stand in next.config.js.
 */
import { isEmbeddable, readEmbedders } from './embedders';

interface Asked {
  path: string;
  /** Made anew for every answer. */
  nonce: string;
  /** React's development build explains errors with eval. */
  dev?: boolean;
  environment?: Readonly<Record<string, string | undefined>>;
}

export function contentPolicy({ path, nonce, dev = false, environment = process.env }: Asked): string {
  // Data is no page: whoever opens it as one gets a page that can do nothing.
  if (path.startsWith('/api/')) return serialize({ 'default-src': none, 'frame-ancestors': none });
  return serialize({
    'default-src': none,
    // 'strict-dynamic': a script that a nonce let in may load the parts of the app, and nobody else may.
    'script-src': [
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      "'wasm-unsafe-eval'",
      ...(dev ? ["'unsafe-eval'"] : []),
    ],
    // React, the menus and the editor write style attributes and elements; a style runs nothing.
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'", 'data:'],
    'img-src': ["'self'", 'data:', 'blob:'],
    'connect-src': ["'self'"],
    // A worker made from a blob would carry this page's rights on text that nobody checked.
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': none,
    'frame-ancestors': isEmbeddable(path) ? ["'self'", ...readEmbedders(environment)] : none,
  });
}

const none = ["'none'"];

const serialize = (policy: Record<string, readonly string[]>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
