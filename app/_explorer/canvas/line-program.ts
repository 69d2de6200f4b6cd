/**
 * Draws lines with WebGL: straight or bowed, any width, dashed in pixels, with soft edges. A line is a strip of triangles
 * along its curve, one piece if it is straight, so that thousands of straight lines stay as cheap as rectangles. Nothing
 * is drawn for picking: hit-grid.ts finds what is under the pointer.
 */
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { DASH_ROOM } from './dashes';
import { type Ink, strengthShader, strengthUniforms, stride } from './ink';
import { KeptRows, rowShader, rowUniforms } from './rows';

const uniforms = [
  'u_matrix',
  'u_half',
  'u_pixelRatio',
  'u_growth',
  'u_dashes',
  'u_round',
  'u_quiet',
  ...strengthUniforms,
  ...rowUniforms,
] as const;

const vertexShader = (pieces: number) => /* glsl */ `#version 300 es
precision highp float;

uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_pixelRatio;
uniform float u_growth;
uniform vec4 u_dashes[${DASH_ROOM}];
uniform float u_round[${DASH_ROOM}];
uniform float u_quiet;

out vec4 v_color;
out vec4 v_pattern;
out float v_across;
out float v_along;
out float v_half;
out float v_round;
${strengthShader}${rowShader(stride.line)}
vec2 toPixels(vec2 place) {
  return (u_matrix * vec3(place, 1.0)).xy * u_half;
}

void main() {
  // Six vertices a piece, two triangles: where along the line, and on which side of it.
  int line = gl_VertexID / ${6 * pieces};
  int vertex = gl_VertexID - line * ${6 * pieces};
  int piece = vertex / 6;
  int corner = vertex - piece * 6;
  corner = corner < 3 ? corner : corner == 3 ? 2 : corner == 4 ? 1 : 3;
  float t = float(piece + corner / 2) / ${pieces}.0;
  float side = 1.0 - 2.0 * float(corner - corner / 2 * 2);

  vec4 ends = rowTexel(u_first + line, 0);
  vec4 look = rowTexel(u_first + line, 1);
  float number = rowTexel(u_first + line, 2).x;
  vec3 color = floor(mod(vec3(number / 65536.0, number / 256.0, number), 256.0)) / 255.0;
  vec2 source = toPixels(ends.xy);
  vec2 target = toPixels(ends.zw);
  vec2 straight = target - source;
  float reach = max(length(straight), 0.001);
  vec2 left = vec2(-straight.y, straight.x) / reach;
  float bow = look.x * length((u_matrix * vec3(1.0, 0.0, 0.0)).xy * u_half);
  vec2 control = 0.5 * (source + target) + 2.0 * bow * left;

  vec2 place = mix(mix(source, control, t), mix(control, target, t), t);
  vec2 first = control - source;
  vec2 turn = target - 2.0 * control + source;
  vec2 heading = first + t * turn;
  vec2 normal = vec2(-heading.y, heading.x) / max(length(heading), 0.001);

  // Length of the curve up to here, by Gauss and Legendre with three points: exact for a straight line.
  float near = length(first + 0.1127017 * t * turn);
  float middle = length(first + 0.5 * t * turn);
  float far = length(first + 0.8872983 * t * turn);
  v_along = 2.0 * t * (5.0 * near + 8.0 * middle + 5.0 * far) / 18.0 / u_growth;

  v_half = 0.5 * look.y * u_growth;
  v_across = side * (v_half + 1.0 / u_pixelRatio);
  gl_Position = vec4((place + v_across * normal) / u_half, 0.0, 1.0);

  int dash = int(look.z + 0.5);
  v_pattern = u_dashes[dash];
  v_round = u_round[dash];
  float strength = strengthOf(look.w) * u_quiet;
  v_color = vec4(color * strength, strength);
}
`;

const fragmentShader = /* glsl */ `#version 300 es
precision highp float;

in vec4 v_color;
in vec4 v_pattern;
in float v_across;
in float v_along;
in float v_half;
in float v_round;

out vec4 ink_color;

uniform float u_pixelRatio;
uniform float u_growth;

// Pixels from a place on the line to the nearest dash, negative inside one.
float outsideDash(float along, vec4 pattern) {
  float period = pattern.x + pattern.y + pattern.z + pattern.w;
  float at = along - period * floor(along / period);
  float first = max(-at, at - pattern.x);
  float second = max(pattern.x + pattern.y - at, at - (pattern.x + pattern.y + pattern.z));
  return min(min(first, second), period - at);
}

void main() {
  float across = abs(v_across) - v_half;
  float ink = clamp(0.5 - across * u_pixelRatio, 0.0, 1.0);
  if (v_pattern.y > 0.0) {
    float along = outsideDash(v_along, v_pattern) * u_growth;
    if (v_round > 0.5) {
      float off = length(vec2(max(along, 0.0), v_across)) - v_half;
      ink = clamp(0.5 - off * u_pixelRatio, 0.0, 1.0);
    } else {
      ink *= clamp(0.5 - along * u_pixelRatio, 0.0, 1.0);
    }
  }
  ink_color = v_color * ink;
}
`;

/** Pieces of a line. */
const PIECES = { straight: 1, bowed: 24 };

/** A program for lines of one kind, drawn with this ink. */
export function lineProgram(kind: keyof typeof PIECES, ink: Ink): EdgeProgramType {
  const pieces = PIECES[kind];
  return class LineProgram extends EdgeProgram<(typeof uniforms)[number]> {
    private readonly rows = new KeptRows();

    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: never) {
      super(gl, null, renderer);
    }

    override render(params: RenderParams) {
      const lines = ink.lines?.[kind] ?? null;
      this.rows.draw(this, params, lines, lines?.firstWithin(ink.share));
    }

    getDefinition() {
      return {
        VERTICES: 6 * pieces,
        VERTEX_SHADER_SOURCE: vertexShader(pieces),
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: WebGL2RenderingContext.TRIANGLES,
        UNIFORMS: uniforms,
        ATTRIBUTES: [],
      };
    }

    /** sigma has nothing to say about a line: see drawn-lines.ts. */
    processVisibleItem() {}

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo) {
      gl.uniformMatrix3fv(at.u_matrix!, false, ink.matrix);
      gl.uniform2f(at.u_half!, params.width / 2, params.height / 2);
      gl.uniform1f(at.u_pixelRatio!, params.pixelRatio);
      gl.uniform1f(at.u_growth!, 1 / params.sizeRatio);
      gl.uniform4fv(at.u_dashes!, ink.dashes.patterns);
      gl.uniform1fv(at.u_round!, ink.dashes.round);
      gl.uniform1f(at.u_quiet!, ink.quiet);
      gl.uniform1f(at.u_unlit!, ink.unlit);
      gl.uniform1f(at.u_calm!, ink.calm);
      gl.uniform1f(at.u_arrival!, ink.arrival);
    }

    override kill() {
      this.rows.kill(this.normalProgram.gl);
      super.kill();
    }
  } as unknown as EdgeProgramType;
}
