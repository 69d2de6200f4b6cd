/** What of the record in time the other filters leave: sides, statuses and hands take away, layers and dates do not. */
import { useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import type { Thing } from '@/lib/answer/chronicle';
import type { Absence } from '@/lib/graph/build-network';

/** The timeline has room for what the picture keeps for a click, and the brush must show what it takes away. */
const stays = new Set<Absence | undefined>([undefined, 'date', 'layer', 'no tie']);

export const staysInTime = (why: Absence | undefined): boolean => stays.has(why);

export function useThings(): Thing[] {
  const { dates, built } = useExplorer();
  return useMemo(
    () =>
      dates.things.filter(({ of, kind }) =>
        kind === 'statement' && of.length > 0
          ? of.some((id) => staysInTime(built.absent.get(id)))
          : of.every((id) => staysInTime(built.absent.get(id))),
      ),
    [dates.things, built.absent],
  );
}
