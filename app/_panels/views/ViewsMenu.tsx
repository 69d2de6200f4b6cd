/**
 * Views: what an analyst keeps of their own, in one place: saved views to open, rename and delete, stories to tell and
 * to make, and the file that holds all of it, notes and ratings of sources too.
 */
'use client';
import { Popover } from '@base-ui/react/popover';
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useNotebook } from '@/app/_explorer/use-notebook';
import type { Story } from '@/lib/view/notebook';
import bar from '../TopBar.module.css';
import { NotebookFile } from './NotebookFile';
import { NotKept } from './NotKept';
import { SavedViews } from './SavedViews';
import { SaveView } from './SaveView';
import { Stories } from './Stories';
import { StoryEditor } from './StoryEditor';
import styles from './views.module.css';

export function ViewsMenu() {
  const [open, setOpen] = useState(false);
  /** The story that is being put together. */
  const [editing, setEditing] = useState<{ story: Story; before: string | null } | null>(null);
  const { forgetRemoved } = useNotebook();
  function show(next: boolean) {
    setOpen(next);
    if (!next) forgetRemoved();
  }
  const close = () => show(false);
  return (
    <Popover.Root open={open} onOpenChange={show}>
      <Popover.Trigger className={bar.button} title="Saved views, stories and your file of them">
        <Bookmark size={16} aria-hidden="true" /> <span>Views</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="end" collisionPadding={8} className={styles.positioner}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className="visually-hidden">Views</Popover.Title>
            <NotKept />
            {editing ? (
              <StoryEditor {...editing} onDone={() => setEditing(null)} />
            ) : (
              <>
                <SaveView />
                <SavedViews onOpen={close} />
                <Stories onTell={close} onEdit={(story, before) => setEditing({ story, before })} />
                <NotebookFile />
              </>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
