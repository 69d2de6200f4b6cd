/** Marks of statements at text size. */
import type { NetworkNode } from '@/lib/graph/picture';
import { type Looks, looksOf } from '@/lib/graph/statements/rows';
import type { StatementRow } from '@/lib/questions/statements';

type GlyphNode = Pick<NetworkNode, 'mark' | 'side' | 'status' | 'format' | 'sides' | 'quotedOnly' | 'said'>;

export const glyphOfSaid = (looks: Looks, count = 1): GlyphNode => ({
  ...{ mark: 'statement', side: null, status: null, format: null, sides: [], quotedOnly: false },
  said: { line: '', count, ...looks },
});

export const glyphOfRow = (row: StatementRow): GlyphNode => glyphOfSaid(looksOf(row));
