/** How strong things are that are not pointed at, not selected, or just arrived, brought from one strength to another. */
export interface Strength {
  /** Of what is not lit: 1 while nothing is pointed at. */
  unlit: number;
  /** Of attendance lines that are not the selection's: 1 while nothing is selected. */
  calm: number;
  /** Of what has just arrived. */
  arrival: number;
}

export const full: Strength = { unlit: 1, calm: 1, arrival: 1 };

const FADE_MS = 120;

export class Fading {
  now = full;
  private frame = 0;

  /** `draw` is told each strength on the way, and whether marks or lines are arriving. */
  constructor(private readonly draw: (strength: Strength, isArriving: boolean) => void) {}

  /** A fade under way would bring the strengths to where they were to be before. */
  set(strength: Strength) {
    cancelAnimationFrame(this.frame);
    this.now = strength;
  }

  /** In a few frames, or at once. */
  to(strength: Strength, isAtOnce: boolean) {
    cancelAnimationFrame(this.frame);
    const from = this.now;
    const began = performance.now();
    const step = () => {
      const share = isAtOnce ? 1 : Math.min(1, (performance.now() - began) / FADE_MS);
      const part = (key: keyof Strength) => from[key] + (strength[key] - from[key]) * share;
      this.now = { unlit: part('unlit'), calm: part('calm'), arrival: part('arrival') };
      this.draw(this.now, from.arrival !== strength.arrival);
      if (share < 1) this.frame = requestAnimationFrame(step);
    };
    step();
  }

  stop() {
    cancelAnimationFrame(this.frame);
  }
}
