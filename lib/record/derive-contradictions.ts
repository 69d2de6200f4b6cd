/**
 * Which assertions contradict each other: those in different positions of one disagreement of sources or parties,
 * settled or not. Names have no contradictions, and variants are none.
 */
import type { Disagreement } from '@/lib/domain/record';
import { modalities } from '@/lib/domain/values';
import { behind, type Contradicts, type DerivationContext } from './derive-relations';
import { byText, sortedSet, strongest } from './index-record';

export function deriveContradictions(
  context: DerivationContext,
  disagreements: readonly Disagreement[],
): Contradicts[] {
  const { assertions } = context.index;
  const pairs = new Map<string, { from: string; to: string; disagreementIds: string[] }>();
  for (const { id: disagreement, fold, positions } of disagreements) {
    if (fold === 'variant') continue;
    const sides = positions.map(({ members }) => members.filter((member) => assertions.has(member)));
    for (const [i, side] of sides.entries())
      for (const one of side)
        for (const other of sides.slice(i + 1).flat()) {
          if (one === other) continue;
          const [from = '', to = ''] = [one, other].sort(byText);
          const id = ['CONTRADICTS', from, to].join(':');
          const pair = pairs.get(id) ?? { from, to, disagreementIds: [] };
          pairs.set(id, pair);
          pair.disagreementIds.push(disagreement);
        }
  }
  return [...pairs].map(([id, { from, to, disagreementIds }]) => {
    const moods = [from, to].map((each) => {
      const assertion = assertions.get(each)!;
      return 'modality' in assertion ? assertion.modality : 'asserted';
    });
    return {
      id,
      type: 'CONTRADICTS',
      from,
      to,
      ...behind(context, [from, to]),
      modality: strongest(modalities.values, new Set(moods)),
      disagreementIds: sortedSet(disagreementIds),
    };
  });
}
