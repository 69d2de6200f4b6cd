/**
 * Parameters of a ready question given by name: who types knows 'Umerov', not 'rustem-umerov'. An id always means itself.
 */
import type { ReadyQuestion } from '@/lib/questions/ready-question';
import { type Named, nearestNamed } from './phrases/find-named';
import { WrongPick } from './ready';

/** More are not told apart by reading them. */
const mostShown = 8;

/** With ids for the names; what names nothing stays as it is. Throws WrongPick where a name may mean several. */
export function picksByName(
  { picks }: ReadyQuestion,
  given: Readonly<Record<string, unknown>>,
  named: readonly Named[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const pick = picks[name];
      if (!pick || typeof value !== 'string' || value === '') return [name, value];
      const isId = named.some(({ id, kinds }) => id === value && kinds.includes(pick.kind));
      const meant = isId ? [] : nearestNamed(value, pick.kind, named);
      if (meant.length > 1) throw severalMeant(name, value, meant);
      return [name, meant[0]?.id ?? value];
    }),
  );
}

function severalMeant(where: string, typed: string, meant: readonly Named[]): WrongPick {
  const shown = meant.slice(0, mostShown).map(({ id, name }) => `${name} (${id})`);
  const more = meant.length > mostShown ? ` and ${meant.length - mostShown} more` : '';
  return new WrongPick({
    where,
    found: `'${typed}' may mean ${shown.join(', ')}${more}`,
    cure: `Give more of the name, or the id in brackets`,
  });
}
