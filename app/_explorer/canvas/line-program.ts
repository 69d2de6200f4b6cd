/**
 * Draws lines with WebGL: straight or bowed, any width, dashed in pixels, with soft edges. A line is a strip of triangles
 * along its curve, one piece if it is straight, so that thousands of straight lines stay as cheap as rectangles. Nothing
 * is drawn for picking: hit-grid.ts finds what is under the pointer.
 */
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { DASH_ROOM } from './dashes';
import { type Ink, strengthShader, strengthUniforms } from './ink';
import { KeptBuffers } from './kept-buffers';

/** What a line needs beyond sigma's own data. */
export interface LineData {
  /** In framed-graph units, to the left of source to target. */
  bow: number;
  dash: number;
  flags: number;
}

const uniforms = [
  'u_matrix',
  'u_half',
  'u_pixelRatio',
  'u_growth',
  'u_dashes',
  'u_round',
  'u_share',
  'u_quiet',
  'u_litWidth',
  ...strengthUniforms,
] as const;

const vertexShader = /* glsl */ `
precision highp float;

attribute vec4 a_ends;
attribute float a_bow;
attribute float a_width;
attribute float a_dash;
attribute float a_flags;
attribute vec4 a_color;
attribute vec2 a_step;

uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_pixelRatio;
uniform float u_growth;
uniform vec4 u_dashes[${DASH_ROOM}];
uniform float u_round[${DASH_ROOM}];
uniform float u_share;
uniform float u_quiet;
uniform float u_litWidth;

varying vec4 v_color;
varying vec4 v_pattern;
varying float v_across;
varying float v_along;
varying float v_half;
varying float v_round;
${strengthShader}
vec2 toPixels(vec2 place) {
  return (u_matrix * vec3(place, 1.0)).xy * u_half;
}

void main() {
  vec2 source = toPixels(a_ends.xy);
  vec2 target = toPixels(a_ends.zw);
  vec2 straight = target - source;
  float reach = max(length(straight), 0.001);
  vec2 left = vec2(-straight.y, straight.x) / reach;
  float bow = a_bow * length((u_matrix * vec3(1.0, 0.0, 0.0)).xy * u_half);
  vec2 control = 0.5 * (source + target) + 2.0 * bow * left;

  float t = a_step.x;
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

  float lit = mod(floor(a_flags), 2.0);
  v_half = 0.5 * max(a_width * u_growth, u_litWidth * lit);
  // What is pointed at is drawn whatever its rank.
  float ranked = max(step(2.0 * fract(a_flags), u_share), lit);
  float shown = step(0.001, a_width) * ranked;
  v_across = a_step.y * (v_half + 1.0 / u_pixelRatio) * shown;
  gl_Position = vec4((place + v_across * normal) / u_half, 0.0, 1.0);

  int number = int(a_dash + 0.5);
  v_pattern = u_dashes[number];
  v_round = u_round[number];
  float strength = strengthOf(a_flags) * shown * mix(u_quiet, 1.0, lit);
  v_color = vec4(a_color.rgb * strength, strength);
}
`;

const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_pattern;
varying float v_across;
varying float v_along;
varying float v_half;
varying float v_round;

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
  gl_FragColor = v_color * ink;
}
`;

/** A program for lines of so many pieces, drawn with this ink. */
export function lineProgram(pieces: number, ink: Ink): EdgeProgramType {
  const steps: number[][] = [];
  for (let at = 0; at <= pieces; at++) steps.push([at / pieces, 1], [at / pieces, -1]);

  return class LineProgram extends EdgeProgram<(typeof uniforms)[number]> {
    private readonly buffers = new KeptBuffers();

    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: never) {
      super(gl, null, renderer);
    }

    override bindProgram(program: ProgramInfo) {
      this.buffers.bind(this, program);
    }

    override reallocate(capacity: number) {
      super.reallocate(capacity);
      this.buffers.forget();
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
      return {
        VERTICES: steps.length,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_ends', size: 4, type: FLOAT },
          { name: 'a_bow', size: 1, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_dash', size: 1, type: FLOAT },
          { name: 'a_flags', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_step', size: 2, type: FLOAT }],
        CONSTANT_DATA: steps,
      };
    }

    processVisibleItem(
      _index: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & LineData,
    ) {
      const { array } = this;
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = data.bow;
      array[start + 5] = data.size;
      array[start + 6] = data.dash;
      array[start + 7] = data.flags;
      array[start + 8] = floatColor(data.color);
      this.buffers.changed(start, start + 9);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo) {
      gl.uniformMatrix3fv(at.u_matrix!, false, params.matrix);
      gl.uniform2f(at.u_half!, params.width / 2, params.height / 2);
      gl.uniform1f(at.u_pixelRatio!, params.pixelRatio);
      gl.uniform1f(at.u_growth!, 1 / params.sizeRatio);
      gl.uniform4fv(at.u_dashes!, ink.dashes.patterns);
      gl.uniform1fv(at.u_round!, ink.dashes.round);
      gl.uniform1f(at.u_share!, ink.share);
      gl.uniform1f(at.u_quiet!, ink.quiet);
      gl.uniform1f(at.u_litWidth!, ink.litWidth);
      gl.uniform1f(at.u_unlit!, ink.unlit);
      gl.uniform1f(at.u_calm!, ink.calm);
      gl.uniform1f(at.u_arrival!, ink.arrival);
    }
  } as unknown as EdgeProgramType;
}
