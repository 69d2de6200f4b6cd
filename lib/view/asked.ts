/** The ready question that a view has open, with what was picked: `q=did-they-meet&p=one:steve-witkoff,other:…`. */
export interface Asked {
  id: string;
  picked: Readonly<Record<string, string | number | null>>;
}

const idShape = /^[a-z0-9-]{1,80}$/;
const pickShape = /^([a-zA-Z]{1,30}):([\p{L}\p{N}.~_-]{1,200})$/u;

/** Reads it from an address; what has not its shape is dropped. Whether such a question exists is for the pane to say. */
export function parseAsked(query: URLSearchParams, dropped: string[]): Asked | null {
  const id = query.get('q');
  if (!id) return null;
  if (!idShape.test(id)) {
    dropped.push(`q=${id}`);
    return null;
  }
  const picked: Record<string, string> = {};
  for (const item of (query.get('p') ?? '').split(',').filter(Boolean)) {
    const [, name, value] = pickShape.exec(item) ?? [];
    if (name && value) picked[name] = value;
    else dropped.push(`p=${item}`);
  }
  return { id, picked };
}

export function serializeAsked(asked: Asked | null): { q: string; p: string } {
  if (!asked) return { q: '', p: '' };
  const set = Object.entries(asked.picked).filter(([, value]) => value !== null && value !== '');
  return { q: asked.id, p: set.map(([name, value]) => `${name}:${value}`).join(',') };
}
