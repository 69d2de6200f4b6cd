/** Cite: one fact, copied in the form that is chosen. */
'use client';
import { Menu } from '@base-ui/react/menu';
import { useEffect, useState } from 'react';
import { host } from '@/app/_explorer/host';
import { type CitationForm, citationForms, citeFact } from '@/lib/export/cite';
import type { Fact } from '@/lib/questions/facts';
import styles from './Menu.module.css';
import { useReading } from './reading';

/** Long enough to be read. */
const noticeMs = 2_000;

export function CiteMenu({ fact, className }: { fact: Fact; className?: string }) {
  const { sources } = useReading();
  const [notice, setNotice] = useState<string | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), noticeMs);
    return () => clearTimeout(timer);
  }, [notice]);

  async function copy(form: CitationForm) {
    const page = `${host.recordPage(fact.links[0]?.id ?? '')}#${encodeURIComponent(fact.id)}`;
    const link = new URL(page, window.location.href).href;
    try {
      await navigator.clipboard.writeText(citeFact(form, { fact, sources, link }));
      setNotice('Copied');
    } catch {
      setNotice('The browser forbids copying');
    }
  }
  return (
    <Menu.Root>
      <Menu.Trigger className={className}>{notice ?? 'Cite'}</Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className={styles.positioner}>
          <Menu.Popup className={styles.popup}>
            {(Object.keys(citationForms) as CitationForm[]).map((form) => (
              <Menu.Item key={form} className={styles.item} onClick={() => copy(form)}>
                {citationForms[form]}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
