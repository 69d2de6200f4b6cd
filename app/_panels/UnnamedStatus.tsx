/** Names what stands in the picture without its name, for want of room; a click selects it. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { MOST_POLISHED } from '@/lib/graph/layout/crowd';

/** Of more than this only their number is told. */
const MOST_NAMED = 2;

export function UnnamedStatus() {
  const { view, built, unnamed, select } = useExplorer();
  const { nodes } = built.network;
  // That a crowd shows few names is told of it as a whole.
  if (view.tab !== 'graph' || nodes.length > MOST_POLISHED) return null;
  const those = nodes.filter(({ id }) => unnamed.includes(id));
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
