/** What the benchmarks use of packages that come without types. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  export default function iterate(settings: object, nodes: Float32Array, edges: Float32Array): object;
}
declare module 'graphology-layout-forceatlas2/helpers.js' {
  export function graphToByteArrays(
    graph: object,
    weight: () => number,
  ): { nodes: Float32Array; edges: Float32Array };
}
declare module 'graphology-layout-forceatlas2/defaults.js' {
  const defaults: object;
  export default defaults;
}
declare module 'd3-force' {
  interface Force {
    readonly force: never;
  }
  interface Simulation {
    force(name: string, force: Force): Simulation;
    stop(): Simulation;
    tick(): Simulation;
  }
  export function forceSimulation(nodes: { x: number; y: number }[]): Simulation;
  export function forceLink(links: { source: number; target: number }[]): Force;
  export function forceManyBody(): Force;
  export function forceCenter(): Force;
}
