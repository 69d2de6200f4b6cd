/**
 * The dash patterns of a picture's lines as a short list, so that a line carries one number to the graphics card. Which
 * line has which pattern is line-looks.ts's business; the arithmetic of a dash is in the shader of line-program.ts.
 */
import type { LineLook } from '@/lib/graph/line-looks';

/** How many patterns the shader has room for, the solid one included. */
export const DASH_ROOM = 16;

export interface DashPalette {
  /** Four numbers a pattern (on, off, on, off in pixels at zoom 1), `DASH_ROOM` patterns; the first is solid. */
  patterns: Float32Array;
  /** One number a pattern: 1 if its dashes have round ends. */
  round: Float32Array;
  /** The number of a look's pattern. */
  indexOf(look: Pick<LineLook, 'dash' | 'round'>): number;
}

/**
 * Collects the patterns of some looks. Patterns have an even count of numbers, at most four, as in line-looks.ts;
 * throws a RangeError on others and on more patterns than there is room for.
 */
export function dashPalette(looks: Iterable<Pick<LineLook, 'dash' | 'round'>>): DashPalette {
  const patterns = new Float32Array(DASH_ROOM * 4);
  const round = new Float32Array(DASH_ROOM);
  const numbers = new Map<string, number>([[key({ dash: [], round: false }), 0]]);
  patterns.set([1, 0, 1, 0]);
  for (const look of looks) {
    const { dash } = look;
    if (dash.length === 0 || numbers.has(key(look))) continue;
    if (dash.length !== 2 && dash.length !== 4)
      throw new RangeError(
        `A line's dash is [${dash.join(', ')}]: give two or four numbers, on and off in turn.`,
      );
    const number = numbers.size;
    if (number === DASH_ROOM)
      throw new RangeError(`Lines have more than ${DASH_ROOM} dash patterns: raise DASH_ROOM in dashes.ts.`);
    patterns.set(dash.length === 2 ? [...dash, ...dash] : dash, number * 4);
    round[number] = look.round ? 1 : 0;
    numbers.set(key(look), number);
  }
  return { patterns, round, indexOf: (look) => (look.dash.length === 0 ? 0 : (numbers.get(key(look)) ?? 0)) };
}

const key = ({ dash, round }: Pick<LineLook, 'dash' | 'round'>) =>
  dash.length === 0 ? 'solid' : `${dash.join(' ')}${round ? ' round' : ''}`;
