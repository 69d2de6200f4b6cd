/**
 * Frames at one's own pace: what asks for the next frame is done when told, so that an act's work can be timed without
 * waiting for a screen; and whether what was drawn is there, by its pixels.
 */
const waiting: FrameRequestCallback[] = [];

/** Before anything else on the page asks for a frame. */
export function takeFrames() {
  window.requestAnimationFrame = (callback) => waiting.push(callback);
  window.cancelAnimationFrame = (number) => {
    if (waiting[number - 1]) waiting[number - 1] = () => {};
  };
}

/** Does what waits for the next frame, and what that asks for in turn. */
export function nextFrames() {
  for (let at = 0; at < waiting.length; at++) waiting[at]!(performance.now());
  waiting.length = 0;
}

const contextsIn = (container: HTMLElement) =>
  [...container.querySelectorAll('canvas')].flatMap((canvas) => {
    const gl = canvas.getContext('webgl2');
    return gl ? [{ canvas, gl }] : [];
  });

/** Returns when the graphics card, or who does its work, has drawn all that it was told. */
export function finish(container: HTMLElement) {
  for (const { gl } of contextsIn(container))
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  for (const canvas of container.querySelectorAll('canvas'))
    canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
}

/** Pixels that are not empty on each WebGL layer. To be asked in the task that drew them. */
export function inkIn(container: HTMLElement): Record<string, number> {
  return Object.fromEntries(
    contextsIn(container).map(({ canvas, gl }) => {
      const pixels = new Uint8Array(4 * canvas.width * canvas.height);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      let ink = 0;
      for (let at = 3; at < pixels.length; at += 4) if (pixels[at]! > 0) ink += 1;
      return [canvas.className, ink];
    }),
  );
}
