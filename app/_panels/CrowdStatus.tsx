/** Says of a picture of many things that not every name and line is drawn from afar, and how to see them. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { MOST_POLISHED } from '@/lib/graph/layout/most-polished';
import { MOST_DRAWN } from './TooMuch';

export function CrowdStatus() {
  const { view, built } = useExplorer();
  const { length } = built.network.nodes;
  if (view.tab !== 'graph' || view.layout === 'time' || length <= MOST_POLISHED || length > MOST_DRAWN)
    return null;
  return <span>{length.toLocaleString('en')} things; names and lines appear as you zoom in</span>;
}
