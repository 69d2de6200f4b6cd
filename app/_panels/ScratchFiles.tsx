/**
 * Files of the reader's own over the picture: add one, see what of it is new and what the record knows, take it off
 * again. Each is a step that can be undone; none becomes part of the record.
 */
'use client';
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { readScratch } from '@/app/_explorer/use-scratch';
import { counted } from '@/lib/domain/counted';
import { Glyph } from './Glyph';
import styles from './ScratchFiles.module.css';

export const ownGlyph = {
  ...{ mark: 'own' as const, side: null, status: null, format: null, sides: [], quotedOnly: false },
};

export function ScratchFiles() {
  const { view, change, entities, relations, scratch, card } = useExplorer();
  const [said, setSaid] = useState<{ words: string; isProblem: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  async function add(files: readonly File[]) {
    if (files.length === 0) return;
    setBusy(true);
    setSaid(null);
    try {
      const { layer, isKept } = await readScratch(files, { entities, relations });
      const { nodes, edges, known } = layer;
      if (view.own.some(({ id }) => id === layer.id))
        return setSaid({ words: `${layer.file} is on the picture already.`, isProblem: false });
      const step = { id: layer.id, after: view.shown.length, opened: view.expanded.length };
      change(`Added ${layer.file}`, { own: [...view.own, step], tab: 'graph' });
      const fresh = `New: ${counted(nodes.length, 'node')}, ${counted(edges.length, 'line')}`;
      const old = `In the record already: ${counted(known.nodes, 'node')}, ${counted(known.edges, 'line')}`;
      const gone = isKept ? '' : ' This browser keeps nothing: choose the file again next time.';
      setSaid({ words: `${fresh}. ${old}.${gone}`, isProblem: false });
    } catch (error) {
      setSaid({ words: error instanceof Error ? error.message : String(error), isProblem: true });
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
  }

  return (
    <fieldset>
      <legend>
        From your files <span>not in the record</span>
      </legend>
      {scratch.layers.map(({ id, file, nodes }) => (
        <p key={id} className={styles.file}>
          <Glyph node={ownGlyph} sides={card.sides} size={16} />
          <bdi title={file}>{file}</bdi>
          <output>{nodes.length}</output>
          <button
            type="button"
            aria-label={`Take ${file} off the picture`}
            onClick={() => {
              setSaid(null);
              change(`Took off ${file}`, { own: view.own.filter((layer) => layer.id !== id) });
            }}
          >
            <X size={12} aria-hidden="true" />
          </button>
        </p>
      ))}
      <button type="button" className={styles.add} disabled={busy} onClick={() => input.current?.click()}>
        {busy ? 'Reading …' : 'Add a file …'}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".gexf,.graphml,.xml,.csv,.tsv,.txt,.json"
        aria-label="Network from a file"
        onChange={({ target }) => add([...(target.files ?? [])])}
      />
      {said === null && scratch.layers.length === 0 && (
        <p className={styles.note}>GEXF, GraphML, CSV or JSON. It stays in this browser.</p>
      )}
      {said && (
        <p
          className={said.isProblem ? styles.problem : styles.note}
          role={said.isProblem ? 'alert' : 'status'}
        >
          {said.words}
        </p>
      )}
    </fieldset>
  );
}
