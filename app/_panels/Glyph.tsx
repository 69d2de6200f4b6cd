/** A mark of the picture at text size, for legend, lists and headings: the same shapes as on the canvas. */
import { sideVariable } from '@/app/_explorer/theme-css';
import { disputeShapes, markRadius, markShapes } from '@/lib/graph/marks';
import type { Mark, NetworkNode, NetworkSide } from '@/lib/graph/picture';
import type { Outline, Shape } from '@/lib/graph/shapes';
import type { Paint } from '@/lib/graph/theme';
import type { EntitySummary } from '@/lib/questions/overview';

const kebab = (name: string) => name.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`);

export function paintVariable(paint: Paint | null, sides: readonly NetworkSide[]): string {
  if (!paint) return 'none';
  if (paint.kind === 'surface') return `var(--${kebab(paint.name)})`;
  if (paint.kind === 'status') return `var(--status-${paint.status})`;
  return sideVariable(sides, paint.side, paint.part);
}

/** Rounded: server and browser compute the last digits of a sine apart, and their pages must not differ. */
const rounded = (part: string | number) => (typeof part === 'number' ? Math.round(part * 1000) / 1000 : part);

function pathData(outline: Extract<Outline, { kind: 'path' }>): string {
  return outline.steps.map((step) => step.map(rounded).join(' ')).join(' ');
}

function ShapeElement({ shape, sides }: { shape: Shape; sides: readonly NetworkSide[] }) {
  const look = {
    fill: paintVariable(shape.fill, sides),
    stroke: paintVariable(shape.stroke, sides),
    strokeWidth: shape.width,
    strokeDasharray: shape.dash.length > 0 ? shape.dash.join(' ') : undefined,
    strokeLinecap: shape.round ? ('round' as const) : undefined,
    strokeLinejoin: shape.round ? ('round' as const) : undefined,
    opacity: shape.opacity,
  };
  const { outline } = shape;
  if (outline.kind === 'circle') return <circle cx={outline.x} cy={outline.y} r={outline.r} {...look} />;
  if (outline.kind === 'box')
    return (
      <rect
        x={outline.x}
        y={outline.y}
        width={outline.width}
        height={outline.height}
        rx={outline.radius}
        {...look}
      />
    );
  return <path d={pathData(outline)} {...look} />;
}

interface GlyphProps {
  node: Pick<NetworkNode, 'mark' | 'side' | 'status' | 'format' | 'sides' | 'quotedOnly' | 'said'>;
  sides: readonly NetworkSide[];
  /** Width and height in pixels. */
  size?: number;
}

/** Weight 1 keeps all glyphs of a list at one size. */
export function Glyph({ node, sides, size = 16 }: GlyphProps) {
  const full: NetworkNode = {
    id: '',
    name: '',
    shortName: '',
    sub: '',
    weight: 1,
    start: null,
    disputed: false,
    principal: false,
    ...node,
  };
  const r = markRadius(full);
  // The first shape is the moat, which only the canvas needs.
  const shapes = markShapes(full, {
    r,
    wedges: node.sides.length > 1 ? { rotation: node.sides.length === 2 ? 180 : 0, sides: node.sides } : null,
  }).slice(1);
  const reach = r + 2;
  return (
    <svg
      width={size}
      height={size}
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
      aria-hidden="true"
      focusable="false"
    >
      {shapes.map((shape) => (
        <ShapeElement key={JSON.stringify(shape.outline)} shape={shape} sides={sides} />
      ))}
    </svg>
  );
}

/** The black disc that says: sources or parties disagree. */
export function DisputeGlyph({ size = 15 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
      {disputeShapes()
        .slice(1)
        .map((shape) => (
          <ShapeElement key={JSON.stringify(shape.outline)} shape={shape} sides={[]} />
        ))}
    </svg>
  );
}

/** What a glyph needs to know of an entity that may not be on the canvas. */
export function glyphOf(
  entity: Pick<EntitySummary, 'type' | 'kind' | 'side' | 'status' | 'format'>,
): GlyphProps['node'] {
  const mark: Mark =
    entity.type === 'Organization'
      ? entity.kind === 'delegation'
        ? 'delegation'
        : 'organization'
      : (entity.type.toLowerCase() as Mark);
  return {
    mark,
    side: entity.side,
    status: entity.status,
    format: entity.format,
    sides: [],
    quotedOnly: false,
  };
}
