/** What of the opened link could not be followed, and whether it was made on another version of the record. */
'use client';
import { X } from 'lucide-react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import type { LinkNotice } from '@/lib/answer/fit-view';

/** More is read by nobody, and a hostile link may name thousands. */
const mostNamed = 20;

const named = (things: readonly string[]) =>
  things.length > mostNamed
    ? `${things.slice(0, mostNamed).join(', ')} and ${things.length - mostNamed} more`
    : things.join(', ');

/** A sentence or two; empty where all was followed. */
export function linkWords({ dropped, gone, otherVersion }: LinkNotice): string {
  const count = gone.length;
  const things = count === 1 ? '1 of its things is' : `${count} of its things are`;
  if (otherVersion && count > 0)
    return [
      `This link was made on another version of the record; ${things} not in this one: ${named(gone)}`,
      dropped.length > 0 && `nothing can read ${named(dropped)}`,
    ]
      .filter(Boolean)
      .join('; ');
  const lost = [...gone, ...dropped];
  const unheld = lost.length > 0 ? `The link named what is not here: ${named(lost)}` : '';
  if (!otherVersion) return unheld;
  const all = 'This link was made on another version of the record; all of its things are in this one too';
  return [all, unheld].filter(Boolean).join('. ');
}

export function LinkStatus() {
  const { notice, dismissNotice } = useExplorer();
  const words = linkWords(notice);
  if (!words) return null;
  return (
    <span role="alert">
      {words}{' '}
      <button type="button" aria-label="Dismiss what the link could not show" onClick={dismissNotice}>
        <X size={12} aria-hidden="true" />
      </button>
    </span>
  );
}
