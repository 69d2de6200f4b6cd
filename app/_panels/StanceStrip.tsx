/** Positions on an issue as dots from fully against to fully for; hollow if they came second hand. All of them, no average. */
import { type Stance, stanceLabels } from '@/lib/domain/values';
import styles from './StanceStrip.module.css';

const step = 12;
const width = 4 * step + 10;

export function StanceStrip({ stances }: { stances: readonly { value: number; secondHand: boolean }[] }) {
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
      {placed.map(({ value, secondHand, beside, key }) => (
        <circle
          key={key}
          cx={width / 2 + value * step - beside * 3}
          cy={6}
          r={3.4}
          className={secondHand ? styles.hollow : styles.dot}
        />
      ))}
    </svg>
  );
}
