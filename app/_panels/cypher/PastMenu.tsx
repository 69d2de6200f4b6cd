/** What was run before in this browser; a click puts it into the editor. */
'use client';
import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import type { Typed } from '@/lib/view/typed';
import field from '../Field.module.css';
import menu from '../Menu.module.css';
import styles from './cypher.module.css';

export function PastMenu({ past, onPick }: { past: readonly Typed[]; onPick: (typed: Typed) => void }) {
  if (past.length === 0) return null;
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={field.button}>
        Earlier <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start" className={menu.positioner}>
          <Menu.Popup className={`${menu.popup} ${styles.past}`}>
            {past.map((each) => (
              <Menu.Item key={each.text} className={menu.item} onClick={() => onPick(each)}>
                {each.text.replace(/\s+/g, ' ').slice(0, 90)}
              </Menu.Item>
            ))}
            <p className={menu.note}>Kept in this browser only</p>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
