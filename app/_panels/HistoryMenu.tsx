/** What was done, step by step, as a list; a click goes to where that step was done. */
'use client';
import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import styles from './HistoryMenu.module.css';
import menu from './Menu.module.css';

export function HistoryMenu() {
  const { history, jump } = useExplorer();
  const done = history.past.length;
  const names = [
    'As it was opened',
    ...history.past.map(({ name }) => name),
    ...history.future.map(({ name }) => name),
  ];
  if (names.length === 1) return null;
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={styles.trigger}>
        <b>History</b> <span>{done}</span> <ChevronDown size={14} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className={menu.positioner}>
          <Menu.Popup className={`${menu.popup} ${styles.popup}`}>
            <Menu.RadioGroup value={done} onValueChange={(step: number) => jump(step)}>
              {names
                .map((name, step) => ({ name, step }))
                .reverse()
                .map(({ name, step }) => (
                  <Menu.RadioItem
                    key={step}
                    value={step}
                    closeOnClick
                    className={styles.step}
                    data-undone={step > done || undefined}
                  >
                    <span>{step === 0 ? '' : step}</span>
                    <bdi>{name}</bdi>
                    {step > done && <small>undone</small>}
                  </Menu.RadioItem>
                ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
