/**
 * Positions on an issue from fully against to fully for: a dot for what was said, hollow if it came second hand, a square
 * for what a source ascribes in its own voice, a cross for what is reported not. All of them, no average.
 */
import { type Stance, stanceLabels } from '@/lib/domain/values';
import styles from './StanceStrip.module.css';

const step = 12;
const width = 4 * step + 10;

export interface StanceMark {
  value: number;
  secondHand: boolean;
  /** In the source's own voice. */
  own?: boolean;
  /** Reported not to be held. */
  negated?: boolean;
}

export function StanceStrip({ stances }: { stances: readonly StanceMark[] }) {
  const words = [...new Set(stances.map(({ value }) => stanceLabels[value as Stance]))].join(', ');
  // Dots on one value stand beside each other, so that each can be counted.
  const placed = stances.map((each, index) => ({
    ...each,
    key: `${each.value} ${index}`,
    beside: stances.slice(0, index).filter((other) => other.value === each.value).length,
  }));
  return (
    <svg className={styles.strip} width={width} height={12} role="img" aria-label={words}>
      <title>{words}</title>
      <line x1={5} x2={width - 5} y1={6} y2={6} />
      <line x1={width / 2} x2={width / 2} y1={3} y2={9} />
      {placed.map(({ value, secondHand, own, negated, beside, key }) => {
        const x = width / 2 + value * step - beside * 3;
        if (negated) return <path key={key} d={`M${x - 3} 3l6 6m0-6l-6 6`} className={styles.cross} />;
        if (own) return <rect key={key} x={x - 3} y={3} width={6} height={6} className={styles.hollow} />;
        return <circle key={key} cx={x} cy={6} r={3.4} className={secondHand ? styles.hollow : styles.dot} />;
      })}
    </svg>
  );
}
