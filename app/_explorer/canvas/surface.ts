/**
 * What a canvas on a page has to live with: its container changes size, the graphics card takes its memory back, and
 * somebody wants it as a file.
 */

/** Calls `onResize` when the container's size has changed, until the signal aborts. */
export function watchSize(container: HTMLElement, onResize: () => void, signal: AbortSignal) {
  const observer = new ResizeObserver(onResize);
  observer.observe(container);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Says when the WebGL layers were lost and when they can be drawn again, until the signal aborts. */
export function watchContext(
  container: HTMLElement,
  { lost, restored }: { lost(): void; restored(): void },
  signal: AbortSignal,
) {
  for (const canvas of container.querySelectorAll('canvas')) {
    canvas.addEventListener(
      'webglcontextlost',
      (event) => {
        // Without this the browser never offers the context again.
        event.preventDefault();
        lost();
      },
      { signal },
    );
    canvas.addEventListener('webglcontextrestored', restored, { signal });
  }
}

/** Between one piece of work and the next, in milliseconds. */
const PAUSE_MS = 50;

/** Does one piece of work after the other, with room between for whatever the page has to do. Returns what stops it. */
export function inTurn(work: readonly (() => unknown)[]): () => void {
  let waiting = 0;
  const next = (at: number) => {
    if (at === work.length) return;
    waiting = window.setTimeout(() => {
      work[at]!();
      next(at + 1);
    }, PAUSE_MS);
  };
  next(0);
  return () => clearTimeout(waiting);
}

/** All layers of the container, one over the other, as strong as they are shown, on a ground of this colour. Rejects if the browser writes no PNG. */
export function pngOf(container: HTMLElement, ground: string): Promise<Blob> {
  const layers = [...container.querySelectorAll('canvas')];
  const sheet = document.createElement('canvas');
  sheet.width = layers[0]?.width ?? 1;
  sheet.height = layers[0]?.height ?? 1;
  const context = sheet.getContext('2d');
  if (context) {
    context.fillStyle = ground;
    context.fillRect(0, 0, sheet.width, sheet.height);
    for (const layer of layers) {
      context.globalAlpha = Number(layer.style.opacity || 1);
      context.drawImage(layer, 0, 0);
    }
  }
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('The picture cannot be saved: this browser writes no PNG.')),
    );
  });
}

/** Whether this browser draws with WebGL 2 at all. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
