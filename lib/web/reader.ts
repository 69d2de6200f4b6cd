/** Who asks, as the log names them. proxy.ts writes it on every request; what a client writes there itself is lost. */

export const readerHeader = 'x-parley-reader';
/** Everybody at this computer, where no password is set. */
export const localReader = 'local';

export interface Reader {
  name: string;
  /** As the nearest server or proxy saw it. */
  address: string;
}

export function readerOf(headers: Headers): Reader {
  const address = (headers.get('x-forwarded-for') ?? '').split(',')[0]?.trim() || 'unknown';
  return { name: decodeURIComponent(headers.get(readerHeader) ?? localReader), address };
}
