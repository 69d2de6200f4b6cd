/** How a meeting or event is drawn in time: as its lines on the canvas are. */
import { type Status, statuses } from '@/lib/domain/values';
import { statusDash } from '@/lib/graph/line-looks';
import { statusHue } from '@/lib/graph/theme';

export interface TimeLook {
  stroke: string;
  dash: string | undefined;
  /** The word that says it without colour; empty for what took place. */
  word: string;
}

export function timeLook(status: Status | null): TimeLook {
  const hue = statusHue(status);
  return hue
    ? {
        stroke: `var(--status-${hue})`,
        dash: statusDash(hue).join(' '),
        word: statuses.labels[status!].toLowerCase(),
      }
    : { stroke: 'var(--ink-2)', dash: undefined, word: '' };
}
