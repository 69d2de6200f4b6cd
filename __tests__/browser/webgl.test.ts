// That the browser of these tests draws at all: every other browser test rests on it.
import { screenshot, withBrowser } from '../helpers/browser';

const { openPage } = withBrowser();

/** Draws one red triangle over a blue ground with WebGL2 and reads back its middle and a corner. */
function drawTriangle(): { version: string; middle: number[]; corner: number[] } {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  document.body.append(canvas);
  const gl = canvas.getContext('webgl2', { preserveDrawingBuffer: true });
  if (!gl) throw new Error('This browser has no WebGL2.');
  const program = gl.createProgram();
  const sources: [number, string][] = [
    [gl.VERTEX_SHADER, '#version 300 es\nin vec2 at; void main() { gl_Position = vec4(at, 0.0, 1.0); }'],
    [
      gl.FRAGMENT_SHADER,
      '#version 300 es\nprecision highp float; out vec4 colour; void main() { colour = vec4(1, 0, 0, 1); }',
    ],
  ];
  for (const [type, source] of sources) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('The drawing context was lost.');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-0.5, -0.5, 0.5, -0.5, 0, 0.5]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.clearColor(0, 0, 1, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
  const pixelAt = (x: number, y: number) => {
    const pixel = new Uint8Array(4);
    gl.readPixels(x, y, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return [...pixel];
  };
  return { version: gl.getParameter(gl.VERSION) as string, middle: pixelAt(32, 32), corner: pixelAt(1, 1) };
}

test('a triangle drawn with WebGL2 is on the canvas, and nothing is where nothing was drawn', async () => {
  const page = await openPage({ width: 200, height: 200 });
  const drawn = await page.evaluate(drawTriangle);
  await screenshot(page, 'webgl-triangle');
  expect(drawn).toEqual({
    version: expect.stringMatching(/^WebGL 2\.0/),
    middle: [255, 0, 0, 255],
    corner: [0, 0, 255, 255],
  });
});

test('a problem that a page is meant to show is no failure', async () => {
  const page = await openPage({
    expectedProblems: [/error thrown.*on purpose/, /error in the console: as well/],
  });
  await page.evaluate(() => {
    console.error('as well');
    setTimeout(() => {
      throw new Error('on purpose');
    });
  });
  await page.waitForTimeout(100);
});
