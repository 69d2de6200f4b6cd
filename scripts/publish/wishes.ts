// What the maker of a site wishes, as words of the command line. A link that names what a site cannot show is refused
// before anything is made.
import { ParleyError } from '@/lib/errors';
import { parseLinkText } from '@/lib/view/link';
import type { View } from '@/lib/view/view';
import type { SiteWishes } from './site';

export const usage =
  'Write npm run publish -- --out DIR [--view LINK] [--record DIR] [--title TEXT] [--caption TEXT] [--licence TEXT] [--at ADDRESS]';

/** @throws ParleyError */
export function readWishes(
  given: Partial<Record<'view' | 'title' | 'caption' | 'licence' | 'at', string>>,
): SiteWishes {
  const { title = null, caption = null, licence = null } = given;
  return { title, caption, licence, at: readAddress(given.at), view: readView(given.view) };
}

/** A link as Copy link gives it, or what follows its address: '?tab=timeline'. */
function readView(link = ''): View {
  const { view, dropped } = parseLinkText(link.trim());
  if (dropped.length > 0)
    throw new ParleyError({
      where: '--view',
      found: `the link names what no view has: ${dropped.join(', ')}`,
      cure: 'Arrange the view in Parley and take its link from Copy link',
    });
  if (view.tab === 'cypher' || view.tab === 'questions')
    throw new ParleyError({
      where: '--view',
      found: `the link opens the tab ${view.tab}, which asks a database, and a published site has none`,
      cure: 'Give the link of another tab',
    });
  return view;
}

function readAddress(text?: string): string | null {
  if (text === undefined) return null;
  const address = URL.canParse(text) ? new URL(text) : null;
  if (!address || !['http:', 'https:'].includes(address.protocol))
    throw new ParleyError({
      where: '--at',
      found: `'${text}' is no address of the web`,
      cure: 'Give the address at which the site will lie, like https://example.org/talks/',
    });
  if (!address.pathname.endsWith('/')) address.pathname += '/';
  return `${address.origin}${address.pathname}`;
}
