/** The scratch layers' part of the strip: what is on the picture and not in the record, and what a link could not bring. */
'use client';
import { X } from 'lucide-react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { counted } from '@/lib/domain/counted';

export function ScratchStatus() {
  const { view, scratch, built, change } = useExplorer();
  const drawn = built.network.nodes.filter(({ mark }) => mark === 'own').length;
  const lines = built.network.edges.filter(({ kind }) => kind === 'own').length;
  const { missing, layers } = scratch;
  return (
    <>
      {layers.length > 0 && (
        <button type="button" onClick={() => change('Took off what is from files', { own: [] })}>
          {counted(drawn, 'node')} and {counted(lines, 'line')} from{' '}
          {layers.map(({ file }) => file).join(', ')}, not in the record <X size={12} aria-hidden="true" />
        </button>
      )}
      {missing.length > 0 && (
        <button
          type="button"
          onClick={() =>
            change('Let go of files that are not here', {
              own: view.own.filter(({ id }) => !missing.includes(id)),
            })
          }
        >
          {missing.length === 1 ? 'a file' : `${missing.length} files`} of whoever made this link, not in this
          browser: a link does not carry files <X size={12} aria-hidden="true" />
        </button>
      )}
    </>
  );
}
