/**
 * Draws marks with WebGL: each a square cut from the atlas's texture, at its place, as large as the zoom says. A mark
 * that is not lit fades towards the canvas instead of becoming transparent, so that no line shows through it.
 */
import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import { type Ink, strengthShader, strengthUniforms, stride, type View } from './ink';
import type { MarkAtlas } from './mark-atlas';
import { KeptRows, rowShader, rowUniforms } from './rows';

const uniforms = [
  ...(['u_matrix', 'u_half', 'u_growth', 'u_atlas', 'u_canvas'] as const),
  ...strengthUniforms,
  ...rowUniforms,
] as const;

const vertexShader = /* glsl */ `#version 300 es
precision highp float;

uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_growth;

out vec2 v_texel;
out float v_strength;
out float v_arrival;
${strengthShader}${rowShader(stride.mark)}
void main() {
  // Six vertices a mark, two triangles.
  int mark = gl_VertexID / 6;
  int number = gl_VertexID - mark * 6;
  number = number < 3 ? number : number == 3 ? 2 : number == 4 ? 1 : 3;
  vec2 corner = vec2(float(number - number / 2 * 2), float(number / 2));

  vec4 head = rowTexel(u_first + mark, 0);
  vec4 sprite = rowTexel(u_first + mark, 1);
  vec2 offset = (corner * 2.0 - 1.0) * head.z * u_growth;
  vec2 place = (u_matrix * vec3(head.xy, 1.0)).xy + offset / u_half;
  gl_Position = vec4(place, 0.0, 1.0);
  v_texel = sprite.xy + vec2(corner.x, 1.0 - corner.y) * sprite.zw;
  float fresh = step(3.5, head.w);
  v_arrival = mix(1.0, u_arrival, fresh);
  v_strength = strengthOf(head.w - 4.0 * fresh);
}
`;

const fragmentShader = /* glsl */ `#version 300 es
precision highp float;

in vec2 v_texel;
in float v_strength;
in float v_arrival;

out vec4 ink_color;

uniform sampler2D u_atlas;
uniform vec3 u_canvas;

void main() {
  // Half a step towards the finer copy: the texture has two texels a pixel, and the coarser copy alone looks soft.
  vec4 mark = texture(u_atlas, v_texel, -0.5);
  ink_color = mix(vec4(u_canvas * mark.a, mark.a), mark, v_strength) * v_arrival;
}
`;

/** A program for marks, drawn with this ink. */
export function markProgram(ink: Ink): NodeProgramType {
  return class MarkProgram extends NodeProgram<(typeof uniforms)[number]> {
    private readonly rows = new KeptRows();
    private texture: WebGLTexture | null = null;
    private uploaded: MarkAtlas | null = null;

    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: never) {
      super(gl, null, renderer);
      ink.redraw = (view) => {
        gl.bindFramebuffer(gl.FRAMEBUFFER, null);
        gl.clear(gl.COLOR_BUFFER_BIT);
        this.render(view);
      };
    }

    override render(params: View) {
      this.rows.draw(this, params, ink.marks);
    }

    getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: WebGL2RenderingContext.TRIANGLES,
        UNIFORMS: uniforms,
        ATTRIBUTES: [],
      };
    }

    /** sigma has nothing to say about a mark: see drawn-marks.ts. */
    processVisibleItem() {}

    setUniforms(params: View, { gl, uniformLocations: at }: ProgramInfo) {
      gl.activeTexture(gl.TEXTURE0);
      this.bindAtlas(gl);
      gl.uniform1i(at.u_atlas!, 0);
      gl.uniformMatrix3fv(at.u_matrix!, false, ink.matrix);
      gl.uniform2f(at.u_half!, params.width / 2, params.height / 2);
      gl.uniform1f(at.u_growth!, 1 / params.sizeRatio);
      gl.uniform3f(at.u_canvas!, ...ink.canvas);
      gl.uniform1f(at.u_unlit!, ink.unlit);
      gl.uniform1f(at.u_calm!, ink.calm);
      gl.uniform1f(at.u_arrival!, ink.arrival);
    }

    override kill() {
      if (this.texture) this.normalProgram.gl.deleteTexture(this.texture);
      this.rows.kill(this.normalProgram.gl);
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
