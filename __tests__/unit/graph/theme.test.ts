/** Colours can be read and told apart, light and dark, by colour-blind readers too (WCAG 2.2; CIEDE2000). */
import { colourDifference, contrast, visions } from '@/lib/graph/colour-vision';
import { darkTheme, lightTheme, type Theme } from '@/lib/graph/theme';

/** Four parties are common; later sides take hues that are further apart in lightness than in hue. */
const mainSides = 4;

describe.each([lightTheme, darkTheme])('$name', (theme: Theme) => {
  const grounds = [
    theme.surfaces.canvas,
    theme.surfaces.panel,
    ...theme.sides.map(({ tint }) => tint),
    theme.other.tint,
  ];

  test('text has a contrast of 4.5 on every ground that it stands on', () => {
    const texts = [theme.surfaces.ink, theme.surfaces.ink2, theme.surfaces.ink3];
    const weak = texts.flatMap((text) =>
      grounds.filter((ground) => contrast(text, ground) < 4.5).map((ground) => `${text} on ${ground}`),
    );
    expect(weak).toEqual([]);
  });

  test('what the panes print on their other grounds can be read there', () => {
    const { ink, ink2, ink3, accent, onAccent, ...grounds } = theme.surfaces;
    const pairs: [text: string, ground: string][] = [
      ...[ink, ink2, accent].map((text): [string, string] => [text, grounds.sunken]),
      ...[ink, accent].map((text): [string, string] => [text, grounds.accentSoft]),
      ...[grounds.highlight, grounds.stanceFor, grounds.stanceAgainst].map((ground): [string, string] => [
        ink,
        ground,
      ]),
      [ink3, grounds.canvas],
      [onAccent, accent],
      [accent, grounds.canvas],
    ];
    expect(pairs.filter(([text, ground]) => contrast(text, ground) < 4.5)).toEqual([]);
    const rims = [grounds.control, accent].filter((rim) => contrast(rim, grounds.panel) < 3);
    expect(rims).toEqual([]);
  });

  test('a side’s name has a contrast of 4.5 on canvas, panel and its own field', () => {
    const weak = [...theme.sides, theme.other].filter(({ text, tint }) =>
      [theme.surfaces.canvas, theme.surfaces.panel, tint].some((ground) => contrast(text, ground) < 4.5),
    );
    expect(weak).toEqual([]);
  });

  test('marks of sides and statuses have a contrast of 3 on the canvas', () => {
    const marks = [
      ...[...theme.sides, theme.other].map(({ fill }) => fill),
      ...Object.values(theme.statuses),
    ];
    expect(marks.filter((mark) => contrast(mark, theme.surfaces.canvas) < 3)).toEqual([]);
  });

  test.each(visions)(
    'marks of statements stand out from every ground, and for from against, with %s vision',
    (vision) => {
      const { stanceForMark, stanceAgainstMark, ink2, ink3 } = theme.surfaces;
      const marks = [stanceForMark, stanceAgainstMark, ink2, ink3];
      expect(marks.flatMap((mark) => grounds.filter((ground) => contrast(mark, ground) < 3))).toEqual([]);
      expect(colourDifference(stanceForMark, stanceAgainstMark, vision)).toBeGreaterThanOrEqual(20);
    },
  );

  test('the accent is readable as text and under text', () => {
    expect(contrast(theme.surfaces.accent, theme.surfaces.panel)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.surfaces.onAccent, theme.surfaces.accent)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(visions)('the first four sides are told apart with %s vision', (vision) => {
    const least = theme.name === 'light' ? 14 : 19;
    const fills = theme.sides.slice(0, mainSides).map(({ fill }) => fill);
    const near = fills.flatMap((a, index) =>
      fills.slice(index + 1).flatMap((b) => {
        const difference = colourDifference(a, b, vision);
        return difference < least ? [`${a} and ${b}: ${difference.toFixed(1)}`] : [];
      }),
    );
    expect(near).toEqual([]);
  });
});
