/** In plain words: whose pages may show a view in a frame, how that is changed, and what else would leave a frame empty. */

export interface Embedding {
  /** Origins, as PARLEY_EMBED_ORIGINS names them. */
  sites: readonly string[];
  /** Whether a password is asked for. */
  guarded: boolean;
}

export interface EmbedWords {
  /** Before the list of sites, if there are any. */
  allowed: string;
  change: string;
  /** The command by which one more site is allowed. */
  command: string;
  /** What else a page would show in place of the view; often nothing. */
  also: string[];
}

const isThisComputer = (hostname: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** `parley` is the address under which the reader has Parley open: the code names it. */
export function embedWords({ sites, guarded }: Embedding, parley: URL): EmbedWords {
  const all = [...sites, 'https://example.org'].join(' ');
  const secure = sites.find((site) => site.startsWith('https:'));
  const isHere = isThisComputer(parley.hostname);
  return {
    allowed:
      sites.length === 0
        ? 'No other site may show it yet: in a page of one the frame stays empty.'
        : 'Only pages of these sites may show it; in any other the frame stays empty:',
    change: `To allow ${sites.length === 0 ? 'a site' : 'one more'}, whoever runs this Parley names it in PARLEY_EMBED_ORIGINS and starts Parley again:`,
    command: `PARLEY_EMBED_ORIGINS=${sites.length === 0 ? all : `"${all}"`} npm start`,
    also: [
      ...(guarded
        ? [
            'This Parley asks for a password: in a page of another site the frame shows where to sign in, not the view.',
          ]
        : []),
      ...(isHere
        ? [`The code names ${parley.origin}, which is this computer: on any other the frame stays empty.`]
        : []),
      // A browser trusts what comes from its own computer as if it came over https.
      ...(secure && parley.protocol === 'http:' && !isHere
        ? [
            `The code names ${parley.origin}, without https: in a page that came over https, such as one of ${secure}, the frame stays empty.`,
          ]
        : []),
    ],
  };
}
