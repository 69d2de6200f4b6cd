/** What the forms of statements' marks say, in the order of the legend; a mark may have several. */
import type { Looks } from './rows';

const plain: Looks = { voice: 'speaker', stand: 'for', mood: 'asserted' };

export interface SaidForm {
  words: string;
  /** A mark that has it. */
  looks: Looks;
  is: (looks: Looks) => boolean;
}

/** Who only passes words on takes no stand. */
const standing = (stand: Looks['stand'], words: string): SaidForm => ({
  words,
  looks: { ...plain, stand, voice: stand === 'not held' ? 'source' : 'speaker' },
  is: (looks) => looks.stand === stand && looks.voice !== 'passed on',
});
const mood = (of: Looks['mood'], words: string): SaidForm => ({
  words,
  looks: { ...plain, mood: of },
  is: (looks) => looks.mood === of,
});
const voice = (of: Looks['voice'], words: string): SaidForm => ({
  words,
  looks: { ...plain, voice: of },
  is: (looks) => looks.voice === of && looks.stand !== 'not held',
});

export const saidForms: readonly SaidForm[] = [
  standing('for', 'For what is proposed'),
  standing('against', 'Against it'),
  standing('neither', 'Neither for nor against'),
  standing('none', 'Takes no position'),
  mood('conditional', 'Hollow: on a condition'),
  mood('not meant', 'Broken: not meant so'),
  voice('passed on', 'Passes on another’s words'),
  voice('source', 'Square: article’s own voice'),
  standing('not held', 'Reported not to be held'),
];

/** Several at once: their number says it, and the rim round it. */
export const severalLooks: Looks = { ...plain, stand: 'none' };
/** In the legend, a line with so many. */
export const severalForm = {
  words: 'So many on one line',
  rim: 'Rim: above how many for, below how many against',
  count: 5,
  tally: { for: 3, against: 2 },
};
