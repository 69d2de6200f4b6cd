/** What a published page is: its caption, the sources it rests on, the terms of its use, the files to take along, and the record. */
'use client';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import styles from '@/app/_panels/KeysDialog.module.css';
import { sourceWords } from '@/lib/export/cite';
import type { SourceCard } from '@/lib/questions/record-card';
import about from './Publication.module.css';
import { addressOf, type Publication } from './publication';

export function AboutDialog({
  publication,
  sources,
}: {
  publication: Publication;
  sources: readonly SourceCard[];
}) {
  const { title, caption, licence, made, record, files } = publication;
  return (
    <Dialog.Root>
      <Dialog.Trigger className={about.open}>Sources, terms, data</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={`${styles.popup} ${about.popup}`}>
          <header>
            <Dialog.Title>
              <bdi>{title}</bdi>
            </Dialog.Title>
            <Dialog.Close aria-label="Close" className={styles.close}>
              <X size={18} aria-hidden="true" />
            </Dialog.Close>
          </header>
          <p>
            <bdi>{caption}</bdi>
          </p>
          <h3>Sources</h3>
          <ul>
            {sources.map((source) => (
              <li key={source.id}>
                <code>{source.id}</code> <bdi>{sourceWords(source, source.id)}</bdi>
              </li>
            ))}
          </ul>
          <h3>Terms of use</h3>
          <p>{licence ?? 'Whoever published this page stated no licence. Quotes belong to their sources.'}</p>
          <h3>Take it along</h3>
          <ul>
            {files.map(({ path, label }) => (
              <li key={path}>
                <a href={addressOf(path)} download>
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <h3>Record</h3>
          <p>
            <code>{record.id}</code>, published {made}, checksum{' '}
            <code className={about.checksum}>{record.checksum}</code>
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
