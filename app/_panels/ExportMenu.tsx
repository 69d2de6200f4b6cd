/** Export: the picture with its legend and caption, or what it shows as data, each as a file. */
'use client';
import { Menu } from '@base-ui/react/menu';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { host } from '@/app/_explorer/host';
import { useScheme } from '@/app/_explorer/scheme';
import { useMeasures } from '@/app/_explorer/use-measures';
import { useAsCypher } from './as-cypher/AsCypher';
import { EmbedDialog } from './EmbedDialog';
import type { ExportForm } from './export-view';
import styles from './Menu.module.css';
import bar from './TopBar.module.css';

const forms: readonly [ExportForm, label: string][] = [
  ['png', 'Picture as PNG'],
  ['svg', 'Picture as SVG'],
  ['gexf', 'Network as GEXF (Gephi)'],
  ['graphml', 'Network as GraphML'],
  ['csv-nodes', 'Nodes as CSV'],
  ['csv-edges', 'Edges as CSV'],
  ['json', 'Network as JSON'],
];

export function ExportMenu() {
  const shown = useExplorer();
  const { scheme } = useScheme();
  const numbers = useMeasures();
  const [embedding, setEmbedding] = useState(false);
  const showCypher = useAsCypher();
  const [problem, setProblem] = useState<string | null>(null);
  const [onlySelection, setOnlySelection] = useState(false);
  const { selected } = shown.view;
  async function save(form: ExportForm) {
    setProblem(null);
    try {
      const { exportView } = await import('./export-view');
      await exportView(form, shown, numbers, scheme, onlySelection && selected.length > 0);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }
  return (
    <Menu.Root>
      <Menu.Trigger className={bar.button} aria-label="Export" title="Export what is shown">
        <Download size={16} aria-hidden="true" /> <span>Export</span>
      </Menu.Trigger>
      {problem && (
        <span role="alert" className={bar.problem}>
          {problem}
        </span>
      )}
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className={styles.positioner}>
          <Menu.Popup className={styles.popup}>
            <Menu.CheckboxItem
              className={`${styles.item} ${styles.check}`}
              checked={onlySelection && selected.length > 0}
              disabled={selected.length === 0}
              onCheckedChange={setOnlySelection}
              closeOnClick={false}
            >
              <span aria-hidden="true" /> Only what is selected ({selected.length})
            </Menu.CheckboxItem>
            {forms.map(([form, label]) => (
              <Menu.Item key={form} className={styles.item} onClick={() => save(form)}>
                {label}
              </Menu.Item>
            ))}
            {host.embedPage && (
              <Menu.Item className={styles.item} onClick={() => setEmbedding(true)}>
                Embed …
              </Menu.Item>
            )}
            <Menu.Item
              className={`${styles.item} ${styles.last}`}
              onClick={() => showCypher?.({ what: 'view' })}
            >
              This view as Cypher
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
      {host.embedPage && <EmbedDialog open={embedding} onOpenChange={setEmbedding} page={host.embedPage} />}
    </Menu.Root>
  );
}
