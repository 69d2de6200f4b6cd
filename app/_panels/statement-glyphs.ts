/** Marks of statements at text size. */
import type { NetworkNode, SaidMark } from '@/lib/graph/picture';
import { severalLooks } from '@/lib/graph/statements/forms';
import { type Looks, looksOf } from '@/lib/graph/statements/rows';
import type { StatementRow } from '@/lib/questions/statements';

type GlyphNode = Pick<NetworkNode, 'mark' | 'side' | 'status' | 'format' | 'sides' | 'quotedOnly' | 'said'>;

export const glyphOfSaid = (looks: Looks): GlyphNode => ({
  ...{ mark: 'statement', side: null, status: null, format: null, sides: [], quotedOnly: false },
  said: { line: '', count: 1, ...looks },
});

/** Of several on one line. */
export const glyphOfSeveral = ({ count, tally }: Pick<SaidMark, 'count' | 'tally'>): GlyphNode => ({
  ...glyphOfSaid(severalLooks),
  said: { line: '', count, tally, ...severalLooks },
});

export const glyphOfRow = (row: StatementRow): GlyphNode => glyphOfSaid(looksOf(row));
