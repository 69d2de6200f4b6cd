/**
 * Statements as rows of the network's tables, as the record has them: a node each, an edge from who said it and one to
 * the issue that it is about, with the stance it takes there, or is reported not to take.
 */

import type { Picture } from '@/lib/graph/picture';
import { markPlace } from '@/lib/graph/statements/layer';
import { certaintyOf } from '@/lib/graph/statements/rows';
import type { StatementRow } from '@/lib/questions/statements';
import type { EdgeRow, NodeRow } from './network-table';

const toTenth = (pixels: number) => Math.round(10 * pixels) / 10;

/** The place is that of its first mark. */
function nodeRow(row: StatementRow, picture: Picture | null): NodeRow {
  const at = picture && markPlace(row, picture);
  return {
    ...{ id: row.fact, name: row.text, type: row.voice === 'source' ? 'Claim' : 'Statement' },
    ...{ kind: null, side: null, status: null, when: row.when, start: null, end: null, disputed: false },
    ...{ x: at ? toTenth(at.x) : null, y: at ? toTenth(at.y) : null },
  };
}

export function saidRows(
  rows: readonly StatementRow[],
  picture: Picture | null,
  sourcesOff: readonly string[],
): { nodes: NodeRow[]; edges: EdgeRow[] } {
  const nodes = new Map<string, NodeRow>();
  const edges = new Map<string, EdgeRow>();
  for (const row of rows) {
    const { fact, actor, issue, voice, modality } = row;
    const sources = new Set(
      row.carriedBy.map(({ source }) => source).filter((id) => !sourcesOff.includes(id)),
    );
    const behind = {
      ...{ onBehalfOf: null, presence: null, certainty: certaintyOf(row, sourcesOff), modality },
      ...{ polarity: null, disputed: false, sources: sources.size, origins: null, assertions: fact },
    };
    if (!nodes.has(fact)) nodes.set(fact, nodeRow(row, picture));
    const by = voice === 'source' ? `SUBJECT:${fact}:${actor}` : `SAID:${actor}:${fact}`;
    const ends = voice === 'source' ? { source: fact, target: actor } : { source: actor, target: fact };
    edges.set(by, {
      ...{ id: by, ...ends, type: voice === 'source' ? 'SUBJECT' : 'SAID', stance: null },
      ...{ role: voice === 'source' ? null : voice, ...behind },
    });
    const about = `ABOUT:${fact}:${issue}`;
    edges.set(about, {
      ...{ id: about, source: fact, target: issue, type: 'ABOUT', role: null, ...behind },
      // Whoever denies something in their own words takes the stance that is coded; only of what is ascribed can it be
      // reported that it is not held.
      ...{ stance: row.stance, polarity: voice === 'source' ? row.polarity : null },
    });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
