/**
 * The layer of statements laid over a picture: a mark for each that is left, and a line where the picture has none
 * between its speaker and its issue. Everything else of network and picture stays as it is.
 */
import { certainties } from '@/lib/domain/values';
import type { EntitySummary } from '@/lib/questions/overview';
import type { StatementRow } from '@/lib/questions/statements';
import { saidThing } from '@/lib/view/things';
import type { Network, NetworkEdge, NetworkNode, Picture, PlacedEdge, PlacedNode } from '../picture';
import { severalLooks } from './forms';
import { isOneSpot, lineKey, type PlacedLine, stanceEdge } from './place';
import { certaintyOf, issueWords, looksOf, stanceWords, tallyOf, tallyWords } from './rows';

interface Drawn {
  network: Network;
  picture: Picture;
}

const nothing = {
  ...{ side: null, status: null, format: null, sides: [], start: null },
  ...{ weight: 0, disputed: false, quotedOnly: false, principal: false },
};

export function withStatements(
  { network, picture }: Drawn,
  places: ReadonlyMap<string, PlacedLine>,
  left: readonly StatementRow[],
  entityById: ReadonlyMap<string, EntitySummary>,
  sourcesOff: readonly string[] = [],
): Drawn {
  const nodes: NetworkNode[] = [];
  const edges: NetworkEdge[] = [];
  const placedNodes: Record<string, PlacedNode> = { ...picture.nodes };
  const placedEdges: Record<string, PlacedEdge> = { ...picture.edges };
  const known = new Set(network.edges.map(({ id }) => id));
  const groups = new Map<string, StatementRow[]>();
  for (const row of left) groups.set(lineKey(row), [...(groups.get(lineKey(row)) ?? []), row]);
  for (const [key, rows] of groups) {
    const place = places.get(key);
    if (!place) continue;
    const { actor, issue, bow, r, spots } = place;
    const whole = saidThing({ actor, issue, fact: null });
    const line = known.has(stanceEdge(place)) ? stanceEdge(place) : whole;
    const put = (
      node: Pick<NetworkNode, 'id' | 'name' | 'sub'> & Required<Pick<NetworkNode, 'said'>>,
      x: number,
      y: number,
    ) => {
      nodes.push({ ...nothing, ...node, mark: 'statement', shortName: node.name });
      placedNodes[node.id] = { id: node.id, x, y, r, label: null, wedges: null };
    };
    if (line === whole) {
      edges.push(lineOf(whole, rows, sourcesOff));
      placedEdges[whole] = { id: whole, bow };
    }
    const speaker = entityById.get(actor)?.name ?? actor;
    const single = isOneSpot(spots) ? spots : null;
    if (single && rows.length > 1) {
      const tally = tallyOf(rows);
      const said = { line, count: rows.length, ...severalLooks, tally };
      const sub = [`on ${entityById.get(issue)?.name ?? issue}`, tallyWords(tally)]
        .filter(Boolean)
        .join(', ');
      put({ id: whole, name: `${speaker}: ${rows.length} statements`, sub, said }, single.x, single.y);
      continue;
    }
    for (const row of rows) {
      const at = single ?? (spots as ReadonlyMap<string, { x: number; y: number }>).get(row.fact);
      if (!at) continue;
      const said = { line, count: 1, ...looksOf(row) };
      const sub = issueWords(row, entityById.get(issue));
      put({ id: saidThing(row), name: `${speaker}: ${stanceWords(row)}`, sub, said }, at.x, at.y);
    }
  }
  return {
    network: { ...network, nodes: [...network.nodes, ...nodes], edges: [...network.edges, ...edges] },
    picture: { ...picture, nodes: placedNodes, edges: placedEdges },
  };
}

/** Where its mark lies, or that of all on its line. */
export const markPlace = (row: StatementRow, { nodes }: Picture): PlacedNode | undefined =>
  nodes[saidThing(row)] ?? nodes[saidThing({ ...row, fact: null })];

/** A line that no position gives: something was said there, and none was taken. */
function lineOf(id: string, rows: readonly StatementRow[], sourcesOff: readonly string[]): NetworkEdge {
  const { actor, issue } = rows[0]!;
  const found = new Set(rows.map((row) => certaintyOf(row, sourcesOff)));
  return {
    ...{ id, type: 'SAID', kind: 'about', source: actor, target: issue, presence: null, role: null },
    certainty: certainties.values.find((value) => found.has(value)) ?? 'claimed',
    disputed: false,
    label: 'speaks of it',
  };
}
