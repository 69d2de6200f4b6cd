/**
 * The picture as a sheet that can stand alone in a report: its title and finding above, the network with its labels, and
 * below it the legend of what is on it, what is shown and left out, and the sources. One SVG document.
 */
import { type LabelFont, labelFonts, measureText } from '@/lib/graph/label-text';
import { lineLook } from '@/lib/graph/line-looks';
import type { Network, NetworkEdge, Picture } from '@/lib/graph/picture';
import { saidForms, severalForm, severalLooks } from '@/lib/graph/statements/forms';
import { statementShapes } from '@/lib/graph/statements/shapes';
import { pictureToSvg, svgAt } from '@/lib/graph/svg';
import { colourOf, type Paint, type Theme } from '@/lib/graph/theme';
import { xmlText } from './xml';

export interface SheetWords {
  title: string;
  finding: string;
  /** Lines below the legend: what is shown and left out, which record, the sources. */
  caption: readonly string[];
}

const margin = 24;
const title: LabelFont = { size: 20, weight: 600, lineHeight: 26 };
const body: LabelFont = { size: 12, weight: 400, lineHeight: 18 };

interface Line {
  words: string;
  example: Pick<NetworkEdge, 'kind' | 'presence' | 'role' | 'certainty'>;
  is: (edge: NetworkEdge) => boolean;
}
const strong = ['lead', 'host'];
const expected = (presence: NetworkEdge['presence'], words: string): Line => ({
  words,
  example: { kind: 'expected', presence, role: null, certainty: 'stated' },
  is: (edge) => edge.kind === 'expected' && edge.presence === presence,
});
const lines: readonly Line[] = [
  {
    words: 'led or hosted',
    example: { kind: 'attended', presence: 'reported', role: 'lead', certainty: 'stated' },
    is: ({ kind, role }) => kind === 'attended' && strong.includes(role ?? ''),
  },
  {
    words: 'took part',
    example: { kind: 'attended', presence: 'reported', role: null, certainty: 'stated' },
    is: ({ kind, role, certainty }) =>
      kind === 'attended' && !strong.includes(role ?? '') && certainty !== 'inferred',
  },
  {
    words: 'took part, inferred',
    example: { kind: 'attended', presence: 'reported', role: null, certainty: 'inferred' },
    is: ({ kind, certainty }) => kind === 'attended' && certainty === 'inferred',
  },
  expected('planned', 'planned'),
  expected('proposed', 'proposed'),
  expected('hypothetical', 'hypothetical'),
  expected('denied', 'denied'),
  {
    words: 'tie between actors',
    example: { kind: 'tie', presence: null, role: null, certainty: 'stated' },
    is: ({ kind }) => kind === 'tie' || kind === 'member',
  },
  {
    words: 'speaks of, or lies at',
    example: { kind: 'about', presence: null, role: null, certainty: 'stated' },
    is: ({ kind }) => kind === 'about',
  },
];

/** Lines no wider than the room, broken between words; a longer word has its line. */
function brokenAt(text: string, font: LabelFont, room: number): string[] {
  const done: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = done.length > 0 ? `${done.at(-1)} ${word}` : word;
    if (done.length > 0 && measureText(longer, font) <= room) done[done.length - 1] = longer;
    else done.push(word);
  }
  return done;
}

/** `fontFaces`: @font-face rules with the fonts themselves, so that the sheet looks the same everywhere. */
export function pictureSheet(
  network: Network,
  picture: Picture,
  theme: Theme,
  words: SheetWords,
  fontFaces = '',
): string {
  const { surfaces } = theme;
  const colour = (paint: Paint) => colourOf(theme, network.sides, paint);
  const width = Math.max(picture.width, 480) + 2 * margin;
  const room = width - 2 * margin;
  let y = margin;
  const parts: string[] = [];
  const write = (text: string, font: LabelFont, fill: string) => {
    for (const line of brokenAt(text, font, room)) {
      const baseline = y + font.size + (font.lineHeight - font.size) / 2 - 2;
      parts.push(
        `<text x="${margin}" y="${baseline}" font-size="${font.size}" font-weight="${font.weight}" fill="${fill}">${xmlText(line)}</text>`,
      );
      y += font.lineHeight;
    }
  };
  write(words.title, title, surfaces.ink);
  write(words.finding, body, surfaces.ink2);
  y += 8;
  const inner = pictureToSvg(network, picture, theme);
  parts.push(`<g transform="translate(${(width - picture.width) / 2} ${y})">${inner}</g>`);
  y += picture.height + 12;

  let x = margin;
  const entry = (sample: string, sampleWidth: number, text: string) => {
    const wide = sampleWidth + 6 + measureText(text, body) + 18;
    if (x + wide > width - margin && x > margin) {
      x = margin;
      y += 20;
    }
    parts.push(
      `<g transform="translate(${x} ${y})">${sample}<text x="${sampleWidth + 6}" y="13" font-size="${body.size}" fill="${surfaces.ink2}">${xmlText(text)}</text></g>`,
    );
    x += wide;
  };
  const present = new Set(network.nodes.map(({ side }) => side));
  for (const { id, name } of network.sides.filter((side) => present.has(side.id)))
    entry(
      `<circle cx="6" cy="9" r="5" fill="${colour({ kind: 'side', side: id, part: 'fill' })}"/>`,
      12,
      name,
    );
  for (const { words: text, example, is } of lines.filter(({ is: drawn }) => network.edges.some(drawn))) {
    const some = network.edges.find(is)!;
    const target = network.nodes.find(({ id }) => id === some.target);
    const look = lineLook({ ...some, ...example }, undefined, target);
    const cap = look.round ? ' stroke-linecap="round"' : '';
    entry(
      `<line x1="0" x2="30" y1="9" y2="9" stroke="${colour(look.paint)}" stroke-width="${look.width}" stroke-dasharray="${look.dash.join(' ')}"${cap}/>`,
      30,
      text,
    );
  }
  const said = network.nodes.flatMap((node) => node.said ?? []);
  for (const { words: text, looks, is } of saidForms)
    if (said.some((mark) => mark.count === 1 && is(mark)))
      entry(
        svgAt(7, 9, statementShapes({ line: '', count: 1, ...looks }, 6), colour),
        14,
        text.toLowerCase(),
      );
  if (said.some(({ count }) => count > 1)) {
    const { words: text, rim, count, tally } = severalForm;
    const shapes = statementShapes({ line: '', count, tally, ...severalLooks }, 8);
    entry(svgAt(8, 9, shapes, colour), 16, `${text}; ${rim}`.toLowerCase());
  }
  if (network.nodes.some(({ disputed }) => disputed) || network.edges.some(({ disputed }) => disputed))
    entry(
      `<circle cx="7" cy="9" r="7" fill="${surfaces.ink}"/><path d="M4 7.5h6M4 10.5h6M9 5.5L5 12.5" stroke="${surfaces.canvas}" stroke-width="1.4" fill="none"/>`,
      14,
      'in dispute',
    );
  y += 30;
  for (const line of words.caption) write(line, labelFonts.sub, surfaces.ink3);
  const height = y + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Inter Variable', Inter, system-ui, sans-serif">`,
    `<title>${xmlText(words.title)}</title>`,
    fontFaces && `<style>${fontFaces}</style>`,
    `<rect width="100%" height="100%" fill="${surfaces.canvas}"/>`,
    ...parts,
    '</svg>',
    '',
  ]
    .filter(Boolean)
    .join('\n');
}
