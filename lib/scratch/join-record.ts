/**
 * Lays a file's network over the record: a node that has an entity's id or exactly its name is that entity, a line that
 * the record has already is not drawn a second time. Everything else is of the scratch layer alone.
 */
import { type FileNetwork, ownNodeId, type ScratchLayer } from './scratch';

export interface KnownEntity {
  id: string;
  name: string;
  shortName: string | null;
}
export interface KnownRelation {
  id: string;
  type: string;
  from: string;
  to: string;
}

const folded = (name: string) => name.normalize('NFKC').trim().toLowerCase();

/** Ids of entities by name; a name of several is nobody's. */
function byName(entities: readonly KnownEntity[]): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { id, name, shortName } of entities)
    for (const each of new Set([name, shortName ?? name].map(folded)))
      names.set(each, names.has(each) && names.get(each) !== id ? null : id);
  return names;
}

/** Ten hexadecimal digits of a text (cyrb53, bryc, public domain): tells files apart, keeps no secret. */
export function shortHash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return ((b >>> 0).toString(16).padStart(8, '0') + (a >>> 0).toString(16).padStart(8, '0')).slice(0, 10);
}

export function joinRecord(
  file: string,
  network: FileNetwork,
  record: { entities: readonly KnownEntity[]; relations: readonly KnownRelation[] },
): ScratchLayer {
  const id = shortHash(JSON.stringify([file, network]));
  const ids = new Set(record.entities.map((entity) => entity.id));
  const names = byName(record.entities);
  const placed = new Map(
    network.nodes.map(({ key, name }, index) => {
      const entity = ids.has(key) ? key : names.get(folded(name));
      return [key, entity ?? ownNodeId(id, index)] as const;
    }),
  );
  const relations = new Set(record.relations.map(({ type, from, to }) => `${type}:${from}:${to}`));
  const idsOfRelations = new Set(record.relations.map((relation) => relation.id));
  const lines = network.edges.map((edge) => ({
    ...edge,
    source: placed.get(edge.source)!,
    target: placed.get(edge.target)!,
  }));
  const isKnown = ({ key, label, source, target }: (typeof lines)[number]) =>
    idsOfRelations.has(key) || relations.has(`${label}:${source}:${target}`);
  const order = (edge: { source: string; target: string; label: string }) =>
    `${edge.source} ${edge.target} ${edge.label}`;
  const nodes = network.nodes.map((node) => ({ ...node, id: placed.get(node.key)! }));
  const own = nodes.filter((node) => !ids.has(node.id));
  const edges = lines.filter((line) => !isKnown(line)).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return {
    id,
    file,
    nodes: own,
    edges,
    known: { nodes: nodes.length - own.length, edges: lines.length - edges.length },
  };
}
