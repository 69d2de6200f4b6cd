/**
 * Draws marks with WebGL: each a square cut from the atlas's texture, at its place, as large as the zoom says. A mark
 * that is not lit fades towards the canvas instead of becoming transparent, so that no line shows through it.
 */
import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { type Ink, strengthShader, strengthUniforms } from './ink';
import { KeptBuffers } from './kept-buffers';
import type { MarkAtlas, Sprite } from './mark-atlas';

/** What a mark needs beyond sigma's own data. */
export interface MarkData {
  sprite: Sprite;
  flags: number;
}

const uniforms = ['u_matrix', 'u_half', 'u_growth', 'u_atlas', 'u_canvas', ...strengthUniforms] as const;

const vertexShader = /* glsl */ `
precision highp float;

attribute vec2 a_place;
attribute float a_reach;
attribute vec4 a_sprite;
attribute float a_flags;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_growth;

varying vec2 v_texel;
varying float v_strength;
varying float v_arrival;
${strengthShader}
void main() {
  vec2 offset = (a_corner * 2.0 - 1.0) * a_reach * u_growth;
  vec2 place = (u_matrix * vec3(a_place, 1.0)).xy + offset / u_half;
  gl_Position = vec4(place, 0.0, 1.0);
  v_texel = a_sprite.xy + vec2(a_corner.x, 1.0 - a_corner.y) * a_sprite.zw;
  float fresh = step(3.5, a_flags);
  v_arrival = mix(1.0, u_arrival, fresh);
  v_strength = strengthOf(a_flags - 4.0 * fresh);
}
`;

const fragmentShader = /* glsl */ `
precision highp float;

varying vec2 v_texel;
varying float v_strength;
varying float v_arrival;

uniform sampler2D u_atlas;
uniform vec3 u_canvas;

void main() {
  // Half a step towards the finer copy: the texture has two texels a pixel, and the coarser copy alone looks soft.
  vec4 mark = texture2D(u_atlas, v_texel, -0.5);
  gl_FragColor = mix(vec4(u_canvas * mark.a, mark.a), mark, v_strength) * v_arrival;
}
`;

/** A program for marks, drawn with this ink. */
export function markProgram(ink: Ink): NodeProgramType {
  return class MarkProgram extends NodeProgram<(typeof uniforms)[number]> {
    private readonly buffers = new KeptBuffers();
    private texture: WebGLTexture | null = null;
    private uploaded: MarkAtlas | null = null;

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
      const { FLOAT, TRIANGLE_STRIP } = WebGL2RenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_place', size: 2, type: FLOAT },
          { name: 'a_reach', size: 1, type: FLOAT },
          { name: 'a_sprite', size: 4, type: FLOAT },
          { name: 'a_flags', size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(_index: number, start: number, data: NodeDisplayData & MarkData) {
      const { array } = this;
      const { sprite } = data;
      array[start] = data.x;
      array[start + 1] = data.y;
      array[start + 2] = sprite.reach;
      array[start + 3] = sprite.u;
      array[start + 4] = sprite.v;
      array[start + 5] = sprite.width;
      array[start + 6] = sprite.height;
      array[start + 7] = data.flags;
      this.buffers.changed(start, start + 8);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo) {
      gl.activeTexture(gl.TEXTURE0);
      this.bindAtlas(gl);
      gl.uniform1i(at.u_atlas!, 0);
      gl.uniformMatrix3fv(at.u_matrix!, false, params.matrix);
      gl.uniform2f(at.u_half!, params.width / 2, params.height / 2);
      gl.uniform1f(at.u_growth!, 1 / params.sizeRatio);
      gl.uniform3f(at.u_canvas!, ...ink.canvas);
      gl.uniform1f(at.u_unlit!, ink.unlit);
      gl.uniform1f(at.u_calm!, ink.calm);
      gl.uniform1f(at.u_arrival!, ink.arrival);
    }

    override kill() {
      if (this.texture) this.normalProgram.gl.deleteTexture(this.texture);
      super.kill();
    }

    /** Binds the texture; sends it to the graphics card first if the atlas is another than last time. */
    private bindAtlas(gl: WebGLRenderingContext | WebGL2RenderingContext) {
      this.texture ??= gl.createTexture();
      gl.bindTexture(gl.TEXTURE_2D, this.texture);
      if (!ink.atlas || ink.atlas === this.uploaded) return;
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, ink.atlas.canvas);
      gl.generateMipmap(gl.TEXTURE_2D);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      this.uploaded = ink.atlas;
    }
  } as unknown as NodeProgramType;
}
