/**
 * The Cypher that a view holds, with what stands in its parameters' fields. It travels in the fragment, which reaches no
 * server and may be long: `#cypher=MATCH…&with={"person":"steve-witkoff"}`, each escaped. Opening it runs nothing.
 */
export interface Typed {
  text: string;
  /** As typed: JSON where it reads as JSON, else text. */
  given: Readonly<Record<string, string>>;
}

/** A link longer than this is cut off by programs on its way. */
const mostLetters = 20_000;

const partOf = (hash: string, name: string) => new RegExp(`(?:^|[#&])${name}=([^&]*)`).exec(hash)?.[1] ?? '';

/** Reads it from a fragment; what cannot be read is dropped. */
export function parseTyped(hash: string, dropped: string[]): Typed | null {
  const read = (name: string): string => {
    const part = partOf(hash, name);
    try {
      return decodeURIComponent(part).slice(0, mostLetters);
    } catch {
      dropped.push(`${name}=${part}`);
      return '';
    }
  };
  const text = read('cypher');
  if (!text) return null;
  const values = read('with');
  if (!values) return { text, given: {} };
  try {
    const entries = Object.entries(JSON.parse(values) as object).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && /^\w{1,60}$/.test(entry[0]),
    );
    return { text, given: Object.fromEntries(entries) };
  } catch {
    dropped.push(`with=${values}`);
    return { text, given: {} };
  }
}

/** Half of a pair of code units, which no address can hold, becomes the sign for what cannot be read. */
const escaped = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** Its parts of a fragment. */
export function typedParts(typed: Typed | null): string[] {
  if (!typed?.text) return [];
  const given = Object.keys(typed.given).length > 0 ? escaped(JSON.stringify(typed.given)) : '';
  return [`cypher=${escaped(typed.text)}`, ...(given ? [`with=${given}`] : [])];
}
