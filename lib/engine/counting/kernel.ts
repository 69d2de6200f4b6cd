/** Kernels that count over a graph in WebAssembly: compiled once, with a memory of their own as large as the graph needs. */

const PAGE = 65_536;
/** A memory no larger than this is kept for the next graph. */
const KEPT = 256 * PAGE;

export interface OpenKernel<Exports> {
  exports: Exports;
  buffer: ArrayBuffer;
}

/**
 * @param bytes the kernel as base64, which imports its memory
 * @returns what opens it: `place` lays out its memory and says how many bytes it needs; null where WebAssembly is missing
 */
export function openKernel<Exports>(bytes: string) {
  let compiled: WebAssembly.Module | null | undefined;
  let kept: { exports: Exports; memory: WebAssembly.Memory } | null = null;
  return (place: (exports: Exports) => number): OpenKernel<Exports> | null => {
    compiled ??= compile(bytes);
    if (!compiled) return null;
    const { exports, memory } = kept ?? instantiate<Exports>(compiled);
    const missing = place(exports) - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    kept = memory.buffer.byteLength <= KEPT ? { exports, memory } : null;
    return { exports, buffer: memory.buffer };
  };
}

function compile(bytes: string): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0)));
  } catch {
    return null;
  }
}

function instantiate<Exports>(module: WebAssembly.Module) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { exports: exports as Exports, memory };
}
