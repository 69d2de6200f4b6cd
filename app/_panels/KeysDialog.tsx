/** The keys, in a dialog that '?' opens from anywhere; and Escape leaving the focus wherever the keyboard is. */
'use client';
import { Dialog } from '@base-ui/react/dialog';
import { CircleHelp, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useVerbs } from '@/app/_explorer/verbs';
import styles from './KeysDialog.module.css';

const keys: [heading: string, rows: [keys: string, does: string][]][] = [
  [
    'Everywhere',
    [
      ['Ctrl K', 'Search'],
      ['Ctrl Z', 'Undo'],
      ['Ctrl Shift Z', 'Redo'],
      ['Esc', 'Leave the focus, or close what is open'],
      ['?', 'These keys'],
    ],
  ],
  [
    'On the canvas',
    [
      ['Arrows', 'From mark to mark'],
      ['Shift Arrow', 'Onto the line that leads there; again to its other end'],
      ['Enter', 'Open, and choose which neighbours to show'],
      ['Space', 'Select; with Shift, select several'],
      ['C', 'Cite the first fact on it'],
      ['P', 'Pin where it is, or unpin'],
      ['Del', 'Hide'],
      ['K', 'Keep only this, or what is selected'],
      ['1 and 2', 'Focus: what lies within one step or two'],
      ['F', 'Find in view'],
      ['Shift F10', 'Everything that can be done with it'],
      ['+ and −', 'Zoom'],
      ['0', 'Show all'],
      ['Tab', 'Leave the canvas'],
    ],
  ],
  [
    'While a story is told',
    [
      ['← and →', 'To the step before, to the next'],
      ['Esc', 'Leave the story'],
    ],
  ],
  [
    'By mouse',
    [
      ['Click', 'Select; with Shift, select several'],
      ['Double click', 'Choose which neighbours to show'],
      ['Right click', 'Everything that can be done with it'],
      ['Drag', 'Move and pin'],
      ['Shift drag', 'Select all in a rectangle'],
    ],
  ],
];

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !target.matches('[type=checkbox]')));

export function KeysDialog({ className }: { className?: string | undefined }) {
  const [open, setOpen] = useState(false);
  const { leaveFocus } = useVerbs();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.key === '?') setOpen(true);
      else if (event.key === 'Escape' && !document.querySelector('[role=menu], [role=dialog]')) leaveFocus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [leaveFocus]);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className={className} aria-label="Keys" title="Keys (?)">
        <CircleHelp size={18} aria-hidden="true" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup}>
          <header>
            <Dialog.Title>Keys</Dialog.Title>
            <Dialog.Close aria-label="Close" className={styles.close}>
              <X size={18} aria-hidden="true" />
            </Dialog.Close>
          </header>
          {keys.map(([heading, rows]) => (
            <section key={heading}>
              <h3>{heading}</h3>
              <dl>
                {rows.map(([key, does]) => (
                  <div key={key}>
                    <dt>{key}</dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
