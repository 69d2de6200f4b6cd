/** The code by which another page shows the present view: with a caption, in a size, to copy. */
'use client';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { embedCode } from '@/lib/export/embed-code';
import { serializeFramed } from '@/lib/view/link';
import styles from './EmbedDialog.module.css';
import { EmbedTerms } from './EmbedTerms';
import field from './Field.module.css';

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  page: (view: string) => string;
}

export function EmbedDialog({ open, onOpenChange, page }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup}>
          <header>
            <Dialog.Title>Embed this view</Dialog.Title>
            <Dialog.Close aria-label="Close" className={styles.close}>
              <X size={18} aria-hidden="true" />
            </Dialog.Close>
          </header>
          <Code page={page} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** From a picture in a column of text to a whole page. */
const [least, most] = [160, 4_000];

function Code({ page }: Pick<Props, 'page'>) {
  const { view, card } = useExplorer();
  const [caption, setCaption] = useState('');
  const [size, setSize] = useState({ width: 800, height: 560 });
  const [copied, setCopied] = useState<string | null>(null);
  const address = new URL(page(serializeFramed(view, card.checksum, caption.trim())), window.location.href);
  const within = (pixels: number) => Math.min(most, Math.max(least, Math.round(pixels) || least));
  const code = embedCode({
    address: address.href,
    title: card.title,
    width: within(size.width),
    height: within(size.height),
  });
  useEffect(() => setCopied((said) => (said === code ? said : null)), [code]);
  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      setCopied(code);
    } catch {
      setCopied('');
    }
  }
  return (
    <div className={styles.body}>
      <p>
        A page that holds this code shows the view as it is now, with its caption, its sources and the way
        back to Parley.
      </p>
      <EmbedTerms />
      <label>
        Caption
        <textarea
          className={field.text}
          rows={2}
          maxLength={2000}
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
        />
      </label>
      <div className={styles.size}>
        {(['width', 'height'] as const).map((side) => (
          <label key={side}>
            {side === 'width' ? 'Width' : 'Height'}
            <input
              className={field.text}
              type="number"
              min={least}
              max={most}
              value={size[side]}
              onChange={(event) => setSize({ ...size, [side]: event.target.valueAsNumber || 0 })}
            />
          </label>
        ))}
      </div>
      <label>
        Code
        <textarea className={`${field.text} ${styles.code}`} rows={5} readOnly value={code} />
      </label>
      <p>
        <button type="button" className={`${field.button} ${field.main}`} onClick={copy}>
          {copied === code ? 'Copied' : 'Copy the code'}
        </button>
        {copied === '' && (
          <span role="alert"> The browser forbids copying: select the code and copy it.</span>
        )}
      </p>
    </div>
  );
}
