/** Which disagreements the dates of a view leave: those of which some position, or a name, which has no date, is left. */
import type { DisagreementDetail } from '@/lib/questions/disagreements';

export const disagreementsLeft = (
  disagreements: readonly DisagreementDetail[],
  factsOff: ReadonlySet<string>,
): DisagreementDetail[] =>
  disagreements.filter(({ positions }) =>
    positions.some(({ facts, names }) => names.length > 0 || facts.some((id) => !factsOff.has(id))),
  );
