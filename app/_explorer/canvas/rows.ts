/**
 * What a WebGL program draws, as rows of numbers, one for each thing, kept on the graphics card as a texture: they go
 * there when they are made, then only the stretch that has changed, so that moving the picture sends nothing. The vertex
 * shader reads a thing's row by the number of the vertex. sigma's own way, an instance for each thing, is drawn as so many
 * drawings where graphics are drawn in software, which is some microseconds each; this is one for all.
 */
import type { ProgramInfo } from 'sigma/rendering';

/** Numbers to a texel, and things to a line of the texture: any graphics card with WebGL 2 takes textures so wide. */
const TEXEL = 4;
const ACROSS = 512;

export class Rows {
  readonly numbers: Float32Array;
  /** Numbers from here up to there are others than were sent. */
  from = Number.POSITIVE_INFINITY;
  to = 0;
  /** How little each weighs, from 0 to 1, the last row least: null if all are drawn whatever is asked for. */
  ranks: Float32Array | null = null;

  /** `stride` numbers to a row, four to a texel. */
  constructor(
    readonly count: number,
    readonly stride: number,
  ) {
    this.numbers = new Float32Array(Math.ceil(count / ACROSS) * ACROSS * stride);
  }

  set(row: number, column: number, value: number) {
    const at = row * this.stride + column;
    this.numbers[at] = value;
    this.from = Math.min(this.from, at);
    this.to = Math.max(this.to, at + 1);
  }

  /** The first row whose rank is within a share: from there to the end are the weightiest. */
  firstWithin(share: number): number {
    const { ranks } = this;
    if (!ranks || share >= 1) return 0;
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranks[middle]! > share) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** GLSL that reads a texel of a row: `rowTexel(row, 0)` has its first four numbers. */
export const rowShader = (stride: number) => /* glsl */ `
uniform highp sampler2D u_rows;
uniform int u_first;

vec4 rowTexel(int row, int texel) {
  int line = row / ${ACROSS};
  return texelFetch(u_rows, ivec2((row - line * ${ACROSS}) * ${stride / TEXEL} + texel, line), 0);
}
`;

export const rowUniforms = ['u_rows', 'u_first'] as const;

/** The parts of one of sigma's programs that are read here. */
interface Drawing {
  VERTICES: number;
  normalProgram: ProgramInfo;
  setUniforms(params: Params, program: ProgramInfo): void;
}

interface Params {
  width: number;
  height: number;
  pixelRatio: number;
}

export class KeptRows {
  private texture: WebGLTexture | null = null;
  /** What lies on the card. */
  private sent: Rows | null = null;

  /** In place of sigma's own `render`: draws the rows from `first` on. */
  draw(owner: unknown, params: Params, rows: Rows | null, first = 0) {
    if (!rows || first >= rows.count) return;
    const drawing = owner as Drawing;
    const { normalProgram, VERTICES } = drawing;
    const { program, uniformLocations: at } = normalProgram;
    const gl = normalProgram.gl as WebGL2RenderingContext;
    const { width, height, pixelRatio } = params;
    gl.viewport(0, 0, width * pixelRatio, height * pixelRatio);
    gl.enable(gl.BLEND);
    gl.useProgram(program);
    gl.activeTexture(gl.TEXTURE1);
    this.send(gl, rows);
    gl.uniform1i(at.u_rows!, 1);
    gl.uniform1i(at.u_first!, first);
    drawing.setUniforms(params, normalProgram);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.drawArrays(gl.TRIANGLES, 0, VERTICES * (rows.count - first));
  }

  kill(gl: WebGLRenderingContext | WebGL2RenderingContext) {
    if (this.texture) gl.deleteTexture(this.texture);
  }

  private send(gl: WebGL2RenderingContext, rows: Rows) {
    const { numbers, stride, from, to } = rows;
    const [line, width] = [ACROSS * stride, (ACROSS * stride) / TEXEL];
    const isFirst = this.sent !== rows;
    this.texture ??= gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    if (!isFirst && to <= from) return;
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    if (isFirst) {
      const lines = numbers.length / line;
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, lines, 0, gl.RGBA, gl.FLOAT, numbers);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    } else {
      const [top, end] = [Math.floor(from / line), Math.ceil(to / line)];
      const changed = numbers.subarray(top * line, end * line);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, top, width, end - top, gl.RGBA, gl.FLOAT, changed);
    }
    this.sent = rows;
    rows.from = Number.POSITIVE_INFINITY;
    rows.to = 0;
  }
}
