/**
 * What the two WebGL programs share and one picture's drawing changes from frame to frame: how strongly things are drawn
 * that are not pointed at, not selected, or just arrived. Fading is done here, by three numbers for everything, so that
 * pointing at a mark touches its neighbourhood only, however large the picture.
 */
import { type DashPalette, dashPalette } from './dashes';
import type { MarkAtlas } from './mark-atlas';
import type { Rows } from './rows';
import type { Camera, Size } from './view';

/** Of sigma's parameters of a frame those that are read here; `sizeRatio` is how much smaller things are drawn. */
export interface View {
  width: number;
  height: number;
  pixelRatio: number;
  sizeRatio: number;
}

export interface Ink {
  /** Strength of what is not lit: 1 while nothing is pointed at. */
  unlit: number;
  /** Strength of attendance lines that are not the selection's: 1 while nothing is selected. */
  calm: number;
  /** Strength of what has just arrived. */
  arrival: number;
  /** Share of the lines that are drawn, the weightiest first: less than 1 where there are more than can be told apart. */
  share: number;
  /** Strength of a crowd's lines: 1 for any other picture. */
  quiet: number;
  /** From the picture to the WebGL layers' own coordinates, -1 to 1, column by column. */
  matrix: Float32Array;
  marks: Rows | null;
  /** Draws the marks' layer anew and no other. */
  redraw: ((view: View) => void) | null;
  lines: Record<'straight' | 'bowed', Rows> | null;
  dashes: DashPalette;
  atlas: MarkAtlas | null;
  /** Colour that marks fade to, 0 to 1 each. */
  canvas: readonly [number, number, number];
}

/** Before there is a picture: everything at full strength. */
export const freshInk = (): Ink => ({
  ...{ unlit: 1, calm: 1, arrival: 1, share: 1, quiet: 1 },
  ...{ matrix: new Float32Array(9), marks: null, redraw: null, lines: null },
  ...{ dashes: dashPalette([]), atlas: null, canvas: [1, 1, 1] },
});

/**
 * Numbers of a row: of a line its two ends, then bow, width, dash and flags, then its colour; of a mark its place, reach and
 * flags, then its sprite.
 */
export const stride = { line: 12, mark: 8 } as const;

/** Added up to a mark's or line's one flag number. */
export const flag = { lit: 1, calm: 2, fresh: 4 } as const;

/** GLSL that turns the flag number into the strength, 0 to 1. */
export const strengthShader = /* glsl */ `
uniform float u_unlit;
uniform float u_calm;
uniform float u_arrival;

float strengthOf(float number) {
  float flags = floor(number);
  float fresh = step(3.5, flags);
  float rest = flags - 4.0 * fresh;
  float calm = step(1.5, rest);
  float lit = rest - 2.0 * calm;
  return mix(u_unlit, 1.0, lit) * mix(1.0, u_calm, calm) * mix(1.0, u_arrival, fresh);
}
`;

export const strengthUniforms = ['u_unlit', 'u_calm', 'u_arrival'] as const;

/** Colour with channels from 0 to 1 of '#RRGGBB'. */
export function channels(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** From afar the lines of a crowd are a mist that shows where it is dense; near by each is itself. */
const MIST = 0.14;

/** How strong a frame's lines are at a zoom, in a crowd or out of one. */
export const quietAt = ({ zoom, isCrowd }: Camera): number =>
  isCrowd ? Math.max(MIST, Math.min(1, zoom * zoom)) : 1;

/** What a camera sees, as the WebGL programs are told it. */
export function matrixOf({ zoom, toScreen }: Camera, { width, height }: Size): Float32Array {
  const { x, y } = toScreen({ x: 0, y: 0 });
  return Float32Array.of(
    ...[(2 * zoom) / width, 0, 0],
    ...[0, (-2 * zoom) / height, 0],
    ...[(2 * x) / width - 1, 1 - (2 * y) / height, 1],
  );
}
