/**
 * What a WebGL program draws, kept on the graphics card: sigma sends all of it anew at every frame. Here it goes there
 * when it is made, then only the stretch that has changed, so that moving the picture sends nothing.
 */
import type { ProgramInfo } from 'sigma/rendering';

type Attribute = { name: string; size: number; type: number; normalized?: boolean };

/** The parts of one of sigma's instanced programs that are read here. */
interface Instanced {
  ATTRIBUTES: Attribute[];
  CONSTANT_ATTRIBUTES: Attribute[];
  array: Float32Array;
  constantArray: Float32Array;
  bindAttribute(attribute: Attribute, program: ProgramInfo, offset: number, setDivisor?: boolean): number;
}

export class KeptBuffers {
  /** The numbers that lie on the card, by identity and by length. */
  private sent: Float32Array | null = null;
  private from = Number.POSITIVE_INFINITY;
  private to = 0;

  /** Numbers from here up to there are others than were sent. */
  changed(from: number, to: number) {
    this.from = Math.min(this.from, from);
    this.to = Math.max(this.to, to);
  }

  /** There is another array now, though it may be of the same length. */
  forget() {
    this.sent = null;
  }

  /** In place of sigma's own `bindProgram`. */
  bind(owner: unknown, program: ProgramInfo) {
    const { ATTRIBUTES, CONSTANT_ATTRIBUTES, array, constantArray, bindAttribute } = owner as Instanced;
    const { gl, buffer, constantBuffer } = program;
    const isFirst = this.sent !== array;
    const point = (attributes: Attribute[], isEach: boolean) => {
      let offset = 0;
      for (const attribute of attributes)
        offset += bindAttribute.call(owner, attribute, program, offset, isEach);
    };
    gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
    point(CONSTANT_ATTRIBUTES, false);
    if (isFirst) gl.bufferData(gl.ARRAY_BUFFER, constantArray, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    point(ATTRIBUTES, true);
    if (isFirst) gl.bufferData(gl.ARRAY_BUFFER, array, gl.DYNAMIC_DRAW);
    else if (this.to > this.from)
      gl.bufferSubData(
        gl.ARRAY_BUFFER,
        this.from * array.BYTES_PER_ELEMENT,
        array.subarray(this.from, this.to),
      );
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
    this.sent = array;
    this.from = Number.POSITIVE_INFINITY;
    this.to = 0;
  }
}
