/**
 * Writes a picture as an SVG text: fields, lines, marks, labels, as on the canvas. Needs the network for what things
 * are, the picture for where, a theme for colours. Legend and caption are added by the export around it.
 */
import { headingFont, headingSpacing, labelFonts } from './label-text';
import { disputeShares } from './line-dispute';
import { bowControl, bowPoint, lineLook } from './line-looks';
import { disputeDisc, disputeShapes, markShapes, selectionShapes, tookPlace } from './marks';
import type { Network, NetworkEdge, NetworkNode, Picture, PlacedLabel, PlacedNode } from './picture';
import type { Outline, Shape } from './shapes';
import { colourOf, type Paint, statusHue, type Theme } from './theme';

export interface SvgOptions {
  /** CSS font-family list; the default asks for Inter first. */
  fontFamily?: string;
  /** Id of a node to ring, and to set its own lines off from the rest. */
  selected?: string;
}

const FONT = "'Inter Variable', Inter, system-ui, sans-serif";
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (found) => ENTITIES[found]!);
const px = (value: number) => String(Math.round(value * 100) / 100);

/** The picture as an SVG document, in pixels. Nodes of the tray are not drawn. */
export function pictureToSvg(
  network: Network,
  picture: Picture,
  theme: Theme,
  options: SvgOptions = {},
): string {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const colour = (paint: Paint) => colourOf(theme, network.sides, paint);
  const placed = network.nodes.filter((node) => picture.nodes[node.id]);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}" viewBox="0 0 ${picture.width} ${picture.height}" font-family="${escapeXml(options.fontFamily ?? FONT)}">`,
    `<rect width="100%" height="100%" fill="${theme.surfaces.canvas}"/>`,
  ];
  for (const field of picture.fields) {
    const tint = colour({ kind: 'side', side: field.side, part: 'tint' });
    parts.push(
      `<rect x="${px(field.x)}" y="${px(field.y)}" width="${px(field.width)}" height="${px(field.height)}" rx="14" fill="${tint}"/>`,
    );
  }
  const shares = disputeShares(
    network.edges.filter(({ disputed }) => disputed),
    picture,
    network.nodes.filter(({ disputed }) => disputed),
  );
  for (const edge of network.edges)
    parts.push(edgeSvg(edge, nodes, picture, colour, options.selected, shares.get(edge.id)));
  // Above the lines and with a rim of its field, so that no line runs through a side's name.
  for (const field of picture.fields) {
    const text = colour({ kind: 'side', side: field.side, part: 'text' });
    const tint = colour({ kind: 'side', side: field.side, part: 'tint' });
    parts.push(
      `<text x="${px(field.title.x)}" y="${px(field.title.y)}" font-size="${headingFont.size}" font-weight="${headingFont.weight}" letter-spacing="${headingSpacing}em" fill="${text}" paint-order="stroke" stroke="${tint}" stroke-width="3.5" stroke-linejoin="round">${escapeXml(field.heading.toUpperCase())}</text>`,
    );
  }
  for (const node of placed) {
    const at = picture.nodes[node.id]!;
    const shapes = markShapes(node, at);
    if (node.id === options.selected) shapes.unshift(...selectionShapes(at.r));
    const title = node.mark === 'statement' ? `${node.name}, ${node.sub}` : node.name;
    parts.push(svgAt(at.x, at.y, shapes, colour, { id: node.id, title }));
    if (node.disputed) {
      const disc = disputeDisc(node.mark, at.r);
      parts.push(svgAt(at.x + disc.x, at.y + disc.y, disputeShapes(), colour));
    }
  }
  for (const node of placed) {
    const at = picture.nodes[node.id]!;
    if (at.label) parts.push(labelSvg(node, at, at.label, colour, theme));
  }
  return `${parts.filter((part) => part !== '').join('\n')}\n</svg>\n`;
}

function edgeSvg(
  edge: NetworkEdge,
  nodes: Map<string, NetworkNode>,
  picture: Picture,
  colour: (paint: Paint) => string,
  selected: string | undefined,
  disputeShare = 0.5,
): string {
  const from = picture.nodes[edge.source];
  const to = picture.nodes[edge.target];
  if (!from || !to) return '';
  const look = lineLook(edge, nodes.get(edge.source), nodes.get(edge.target));
  const bow = picture.edges[edge.id]?.bow ?? 0;
  const control = bowControl(from, to, bow);
  const course =
    bow === 0
      ? `M${px(from.x)} ${px(from.y)}L${px(to.x)} ${px(to.y)}`
      : `M${px(from.x)} ${px(from.y)}Q${px(control.x)} ${px(control.y)} ${px(to.x)} ${px(to.y)}`;
  const own = selected !== undefined && (edge.source === selected || edge.target === selected);
  const dash = look.dash.length > 0 ? ` stroke-dasharray="${look.dash.join(' ')}"` : '';
  const cap = look.round ? ' stroke-linecap="round"' : '';
  const fade = selected !== undefined && !own ? ' opacity="0.62"' : '';
  const width = (look.width + (own ? 0.9 : 0)) * Math.max(0.8, picture.scale);
  const line = `<path d="${course}" fill="none" stroke="${colour(look.paint)}" stroke-width="${px(width)}"${dash}${cap}${fade}/>`;
  if (!edge.disputed) return line;
  const disc = bowPoint(from, to, bow, disputeShare);
  return line + svgAt(disc.x, disc.y, disputeShapes(), colour);
}

/** Shapes round a point, as an SVG element; `named` says of which thing. */
export function svgAt(
  x: number,
  y: number,
  shapes: Shape[],
  colour: (paint: Paint) => string,
  named?: { id: string; title: string },
): string {
  const name = named ? `<title>${escapeXml(named.title)}</title>` : '';
  const id = named ? ` data-mark="${escapeXml(named.id)}"` : '';
  return `<g${id} transform="translate(${px(x)} ${px(y)})">${name}${shapes.map((shape) => shapeSvg(shape, colour)).join('')}</g>`;
}

function shapeSvg(shape: Shape, colour: (paint: Paint) => string): string {
  const fill = shape.fill ? colour(shape.fill) : 'none';
  const stroke = shape.stroke ? ` stroke="${colour(shape.stroke)}" stroke-width="${px(shape.width)}"` : '';
  const dash = shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
  const round = shape.round ? ' stroke-linecap="round" stroke-linejoin="round"' : '';
  const opacity = shape.opacity < 1 ? ` opacity="${shape.opacity}"` : '';
  return `<${outlineSvg(shape.outline)} fill="${fill}"${stroke}${dash}${round}${opacity}/>`;
}

function outlineSvg(outline: Outline): string {
  if (outline.kind === 'circle')
    return `circle cx="${px(outline.x)}" cy="${px(outline.y)}" r="${px(outline.r)}"`;
  if (outline.kind === 'box')
    return `rect x="${px(outline.x)}" y="${px(outline.y)}" width="${px(outline.width)}" height="${px(outline.height)}" rx="${px(outline.radius)}"`;
  return `path d="${outline.steps.map(([command, ...numbers]) => command + numbers.map(px).join(' ')).join('')}"`;
}

/** A label's lines, each with a canvas-coloured halo below its letters. */
function labelSvg(
  node: NetworkNode,
  at: PlacedNode,
  label: PlacedLabel,
  colour: (paint: Paint) => string,
  theme: Theme,
): string {
  const anchor = label.align === 'left' ? 'start' : label.align === 'right' ? 'end' : 'middle';
  const x =
    label.align === 'left'
      ? label.x
      : label.align === 'right'
        ? label.x + label.width
        : label.x + label.width / 2;
  const hue = statusHue(node.status);
  const quiet = node.mark === 'meeting' && !tookPlace(node) && hue !== null;
  let y = label.y;
  const lines = label.lines.map((line, index) => {
    const sub = index >= label.lines.length - label.subLines;
    const font = labelFonts[sub ? 'sub' : label.style];
    const baseline = y + font.lineHeight / 2 + font.size * 0.36;
    y += font.lineHeight;
    const ink = sub
      ? quiet
        ? colour({ kind: 'status', status: hue })
        : theme.surfaces.ink2
      : label.style === 'quoted'
        ? theme.surfaces.ink2
        : theme.surfaces.ink;
    return `<text x="${px(x)}" y="${px(baseline)}" font-size="${font.size}" font-weight="${font.weight}" fill="${ink}">${escapeXml(line)}</text>`;
  });
  return `<g data-id="${escapeXml(at.id)}" text-anchor="${anchor}" style="font-feature-settings:'tnum'" paint-order="stroke" stroke="${theme.surfaces.canvas}" stroke-width="3.5" stroke-linejoin="round">${lines.join('')}</g>`;
}
