/** Names what stands in the picture without its name, for want of room; a click selects it. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';

/** Of more than this only their number is told. */
const MOST_NAMED = 2;

export function UnnamedStatus() {
  const { view, built, unnamed, select } = useExplorer();
  if (view.tab !== 'graph') return null;
  const those = built.network.nodes.filter(({ id }) => unnamed.includes(id));
  if (those.length === 0) return null;
  if (those.length > MOST_NAMED) return <span>{those.length} without their names, for want of room</span>;
  return (
    <span>
      no room for the name of{' '}
      {those.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ' and '}
          <button type="button" onClick={() => select([id])}>
            <bdi>{name}</bdi>
          </button>
        </span>
      ))}
    </span>
  );
}
