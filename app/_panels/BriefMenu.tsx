/** Brief: what is read or selected as one document for others to check, as Markdown, for Word, or to print. */
'use client';
import { Menu } from '@base-ui/react/menu';
import { useState } from 'react';
import { host } from '@/app/_explorer/host';
import { getBrief } from '@/app/_explorer/queries';
import { briefQuery } from '@/lib/export/brief';
import { briefMarkdown } from '@/lib/export/brief-markdown';
import { download, fileName } from './download';
import styles from './Menu.module.css';

const noSources: readonly string[] = [];

/** `without`: sources that are switched off. */
export function BriefMenu(props: { of: readonly string[]; without?: readonly string[]; className?: string }) {
  const { of, without = noSources, className } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const query = briefQuery({ of, without });
  async function save(form: 'md' | 'docx') {
    setProblem(null);
    try {
      const found = await getBrief(query);
      const brief = { ...found, link: new URL(host.briefPage(query), window.location.href).href };
      if (form === 'md')
        download(fileName(brief.title, 'md'), briefMarkdown(brief), 'text/markdown;charset=utf-8');
      else {
        const { briefDocx } = await import('@/lib/export/brief-docx');
        download(fileName(brief.title, 'docx'), await briefDocx(brief));
      }
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }
  return (
    <>
      {problem && <span role="alert">{problem}</span>}
      <Menu.Root>
        <Menu.Trigger className={className}>Brief</Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={4} align="end" className={styles.positioner}>
            <Menu.Popup className={styles.popup}>
              <Menu.Item className={styles.item} onClick={() => save('md')}>
                Markdown
              </Menu.Item>
              <Menu.Item className={styles.item} onClick={() => save('docx')}>
                Word
              </Menu.Item>
              <Menu.Item
                className={styles.item}
                onClick={() => window.open(host.briefPage(query), '_blank', 'noopener')}
              >
                Print
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </>
  );
}
