/** Marks of statements at text size. */
import type { NetworkNode } from '@/lib/graph/picture';
import { severalForm, severalLooks } from '@/lib/graph/statements/forms';
import { type Looks, looksOf } from '@/lib/graph/statements/rows';
import type { StatementRow } from '@/lib/questions/statements';

type GlyphNode = Pick<NetworkNode, 'mark' | 'side' | 'status' | 'format' | 'sides' | 'quotedOnly' | 'said'>;

export const glyphOfSaid = (looks: Looks): GlyphNode => ({
  ...{ mark: 'statement', side: null, status: null, format: null, sides: [], quotedOnly: false },
  said: { line: '', count: 1, ...looks },
});

/** The legend's example of several on one line. */
export const glyphOfSeveral: GlyphNode = {
  ...glyphOfSaid(severalLooks),
  said: { line: '', count: severalForm.count, tally: severalForm.tally, ...severalLooks },
};

export const glyphOfRow = (row: StatementRow): GlyphNode => glyphOfSaid(looksOf(row));
