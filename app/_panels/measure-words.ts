/** The analysis in words: what each number is called, by which method, and how it is counted. */
import type { MeasureName } from '@/lib/view/canvas-view';

interface Words {
  label: string;
  method: string;
  explains: string;
  /** For the history: 'Drew size by …'. */
  step: string;
  /** For the caption of what leaves the explorer. */
  caption: string;
}

export const measureWords: Record<MeasureName, Words> = {
  met: {
    label: 'Whom they met',
    method: 'degree',
    explains: 'Size: how many other actors somebody shared a held meeting with.',
    step: 'size by whom they met',
    caption: 'size by whom they met (degree: other actors somebody shared a held meeting with)',
  },
  between: {
    label: 'In between',
    method: 'betweenness',
    explains:
      'Size: the share of pairs of others whose shortest chains of meetings lead through somebody. It shows a place in the record, not a mediator: that is what a source calls somebody.',
    step: 'size by who stands between',
    caption:
      'size by who stands between (betweenness: share of pairs of others whose shortest chains of held meetings lead through somebody)',
  },
  groups: {
    label: 'Groups',
    method: 'Louvain',
    explains:
      'Colour is the group now, not the side: actors who met each other more often than others. Fields are grey. Always the same groups for the same record.',
    step: 'colour by group',
    caption: 'colour by group (Louvain: who met each other more often than others), not by side',
  },
  accord: {
    label: 'Who clashes',
    method: 'by issue',
    explains:
      'Size: with how many others somebody takes opposite positions on an issue. Who takes both sides of one does not count on it.',
    step: 'size by who clashes',
    caption: 'size by who clashes (with how many others somebody takes opposite positions on an issue)',
  },
};
