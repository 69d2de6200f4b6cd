/**
 * The page of bench/canvas.ts: one contender on one canvas. It is told what to draw and what to point at, and says how
 * long that held the main thread and how long it took to the finished frame.
 */
import type Sigma from 'sigma';
import type { Content } from '@/app/_explorer/canvas/content';
import type { Emphasis } from '@/app/_explorer/canvas/emphasis';
import { Scene } from '@/app/_explorer/canvas/scene';
import type { Network, Picture } from '@/lib/graph/picture';
import { finish, inkIn, nextFrames, takeFrames } from './frames';
import { networkIn } from './network';
import { graphFrom, graphOf, Peer, type Refresh } from './peer';

export type Contender = 'ours' | Refresh;
export type Act = 'hover' | 'select';

export interface Took {
  /** Milliseconds that the act held the main thread. */
  thread: number;
  /** Milliseconds until everything was drawn. */
  frame: number;
}

export interface Drawn {
  nodes: number;
  edges: number;
  /** Pixels that are not empty, by layer. */
  ink: Record<string, number>;
}

takeFrames();
const container = document.querySelector<HTMLElement>('#canvas')!;
const nothing = () => {};
const handlers = {
  ...{ select: nothing, hover: nothing, open: nothing, move: nothing },
  ...{ lost: nothing, restored: nothing },
};
let scene: Scene | null = null;
let peer: Peer | null = null;
let bytes = new Uint8Array();

function timed(work: () => void): Took {
  finish(container);
  const since = performance.now();
  work();
  nextFrames();
  const thread = performance.now() - since;
  finish(container);
  return { thread, frame: performance.now() - since };
}

/** What the scene keeps to itself and a check must look at. */
interface Inside {
  sigma: Sigma;
  emphasis: Emphasis;
  content: Content;
}
const inside = () => scene as unknown as Inside;

/** The sigma that draws, ours or the peer's. */
const sigmaNow = () => (scene ? inside().sigma : peer!.sigma);

function drawn(): Drawn {
  sigmaNow().refresh({ partialGraph: {}, skipIndexation: true });
  const graph = sigmaNow().getGraph();
  return { nodes: graph.order, edges: graph.size, ink: inkIn(container) };
}

function draw(contender: Contender, network: Network, picture: Picture) {
  if (contender === 'ours') {
    scene = new Scene(container, handlers);
    scene.setContent(network, picture, 'light');
  } else peer = new Peer(container, graphOf(network, picture), contender);
}

const bench = {
  /** Draws a network whose picture is laid out. */
  async draw(contender: Contender, url: string): Promise<Drawn> {
    const { network, picture } = (await (await fetch(url)).json()) as { network: Network; picture: Picture };
    draw(contender, network, picture);
    nextFrames();
    return drawn();
  },
  act(act: Act, id: string): Took {
    return timed(() => {
      if (peer) peer.highlight(id);
      else if (act === 'hover') scene!.hover(id);
      else scene!.setStanding({ selected: [id], pointed: null, cursor: null });
    });
  },
  /** What stands out now, lines and nodes, in order. */
  lit(): string[] {
    if (peer) return peer.litNow();
    const { lit, picked, ringed } = inside().emphasis;
    if (lit) return [...lit].sort();
    const ends = [...picked].flatMap((line) => inside().content.described.ties.endsOf.get(line)!);
    return [...new Set([...picked, ...ringed, ...ends])].sort();
  },
  /** The camera, at half the width of the whole, goes on by a hundredth of the width: one frame of a drag. */
  pan(frame: number): Took {
    const camera = sigmaNow().getCamera();
    return timed(() => camera.setState({ x: 0.35 + frame / 100, y: 0.5, ratio: 0.5 }));
  },
  leave() {
    scene?.hover(null);
    scene?.setStanding({ selected: [], pointed: null, cursor: null });
    nextFrames();
  },
  /** Nothing stands out any more. */
  clear() {
    bench.leave();
    peer?.clear();
    nextFrames();
  },
  async fetch(url: string): Promise<number> {
    bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    return bytes.length;
  },
  /** From the bytes to the first frame. */
  open(contender: 'ours' | 'peer'): Took {
    return timed(() => {
      if (contender === 'peer')
        peer = new Peer(container, graphFrom(new TextDecoder().decode(bytes)), 'full');
      else {
        const { network, picture } = networkIn(bytes);
        draw('ours', network, picture);
      }
    });
  },
  drawn,
  /** Leaves one side out, as a click in the legend does: what is left is drawn anew in its places. */
  filter(): Took {
    const {
      described: { network },
      picture,
    } = inside().content;
    const off = network.sides[0]!.id;
    return timed(() => {
      const nodes = network.nodes.filter(({ side }) => side !== off);
      const left = new Set(nodes.map(({ id }) => id));
      const edges = network.edges.filter(({ source, target }) => left.has(source) && left.has(target));
      scene!.setContent({ ...network, nodes, edges }, picture, 'light');
    });
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
