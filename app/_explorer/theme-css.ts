/**
 * The theme's tokens as CSS custom properties, light and dark: the picture and the panels take their colours from the
 * same place. `--side-0-fill` is the first seated side's, `--other-fill` the residual side's.
 */
import type { NetworkSide } from '@/lib/graph/picture';
import { darkTheme, lightTheme, type Theme } from '@/lib/graph/theme';

const kebab = (name: string) => name.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`);

function declarations(theme: Theme): string {
  const sides = theme.sides.flatMap((side, order) =>
    Object.entries(side).map(([part, colour]) => `--side-${order}-${part}:${colour}`),
  );
  return [
    `color-scheme:${theme.name}`,
    ...Object.entries(theme.surfaces).map(([name, colour]) => `--${kebab(name)}:${colour}`),
    ...Object.entries(theme.statuses).map(([name, colour]) => `--status-${name}:${colour}`),
    ...Object.entries(theme.other).map(([part, colour]) => `--other-${part}:${colour}`),
    ...sides,
  ].join(';');
}

/**
 * A stylesheet: light by default, dark where the system or the reader (`data-scheme` on the root) asks for it on a
 * screen; paper is light.
 */
export const themeStyles = [
  `:root{${declarations(lightTheme)}}`,
  `@media screen and (prefers-color-scheme:dark){:root:not([data-scheme=light]){${declarations(darkTheme)}}}`,
  `@media screen{:root[data-scheme=dark]{${declarations(darkTheme)}}}`,
].join('\n');

/** The CSS value of a side's colour, for inline styles. */
export function sideVariable(
  sides: readonly NetworkSide[],
  side: string | null,
  part: 'fill' | 'text' | 'tint',
): string {
  const seated = sides.filter((each) => !each.residual);
  const order = seated.findIndex((each) => each.id === side);
  return order < 0 ? `var(--other-${part})` : `var(--side-${order % lightTheme.sides.length}-${part})`;
}
