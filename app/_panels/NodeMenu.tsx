/**
 * The one menu of what can be done with a thing or with several: its neighbours by relation and kind, each with counts
 * and a limit, and the verbs. Opened from the canvas, the table or the reading pane, by hand or by keyboard.
 */
'use client';
import { Menu } from '@base-ui/react/menu';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { host } from '@/app/_explorer/host';
import { useVerbs } from '@/app/_explorer/verbs';
import { kinds } from '@/lib/domain/kinds';
import { neighboursOf } from '@/lib/graph/expansion';
import { isOwn } from '@/lib/scratch/scratch';
import { useAsCypher } from './as-cypher/AsCypher';
import menu from './Menu.module.css';
import styles from './NodeMenu.module.css';

interface Asked {
  ids: readonly string[];
  /** Where on the page: a corner of the menu lies there. */
  at: { x: number; y: number };
  /** Neighbours alone, or all that can be done. */
  what: 'neighbours' | 'everything';
}

const Context = createContext<(asked: Asked) => void>(() => {});
export const useNodeMenu = () => useContext(Context);

const limits = [10, 25, 100, 1000] as const;

function Neighbours({ id }: { id: string }) {
  const { entities, relations, built } = useExplorer();
  const { expand } = useVerbs();
  const [limit, setLimit] = useState<number>(25);
  const groups = useMemo(() => neighboursOf({ entities, relations }, id), [entities, relations, id]);
  const lines = useMemo(() => new Set(built.network.edges.map((edge) => edge.id)), [built]);
  const rows = groups.map((group) => {
    const isDrawn = (other: string) =>
      lines.has(group.way === 'out' ? `${group.type}:${id}:${other}` : `${group.type}:${other}:${id}`);
    return { group, drawn: group.ids.filter(isDrawn).length };
  });
  const isLong = rows.some(({ group, drawn }) => group.ids.length - drawn > limits[0]);
  return (
    <Menu.Group>
      <Menu.GroupLabel className={styles.heading}>
        Show neighbours <span>on the canvas</span>
      </Menu.GroupLabel>
      {rows.length === 0 && <p className={menu.note}>The record ties it to nothing.</p>}
      {rows.map(({ group, drawn }) => (
        <Menu.Item
          key={`${group.type} ${group.way} ${group.kind}`}
          className={styles.row}
          disabled={drawn === group.ids.length}
          onClick={() => expand(group, Math.min(limit, group.ids.length))}
        >
          <span>
            {group.reads}: {kinds[group.kind][group.ids.length === 1 ? 'singular' : 'plural'].toLowerCase()}
          </span>
          <small>
            {drawn} of {group.ids.length}
          </small>
        </Menu.Item>
      ))}
      {isLong && (
        <Menu.RadioGroup
          value={limit}
          onValueChange={setLimit}
          className={styles.limits}
          aria-label="At most so many at once"
        >
          At most
          {limits.map((each) => (
            <Menu.RadioItem key={each} value={each} closeOnClick={false} className={styles.limit}>
              {each}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      )}
    </Menu.Group>
  );
}

function Item({
  children,
  keys,
  run,
  off,
}: {
  children: ReactNode;
  keys?: string;
  run(): void;
  off?: boolean;
}) {
  return (
    <Menu.Item className={styles.row} onClick={run} disabled={off ?? false}>
      <span>{children}</span>
      {keys && <kbd>{keys}</kbd>}
    </Menu.Item>
  );
}

function Contents({ ids, what }: Pick<Asked, 'ids' | 'what'>) {
  const { view } = useExplorer();
  const verbs = useVerbs();
  const showCypher = useAsCypher();
  const things = verbs.entitiesOf(ids);
  const [only] = things.length === 1 ? things : [];
  return (
    <>
      <p className={styles.title}>
        <bdi>{verbs.nameOf(things)}</bdi>
      </p>
      {only && !isOwn(only) && <Neighbours id={only} />}
      {only && verbs.canCollapse(only) && (
        <Item run={() => verbs.collapse(only)}>Collapse what was expanded here</Item>
      )}
      {what === 'everything' && (
        <>
          <Menu.Separator className={styles.separator} />
          {only && (
            <>
              <Item run={() => verbs.focusOn(only, 1)} keys="1">
                Focus, 1 step
              </Item>
              <Item run={() => verbs.focusOn(only, 2)} keys="2">
                Focus, 2 steps
              </Item>
            </>
          )}
          {view.focus && (
            <Item run={verbs.leaveFocus} keys="Esc">
              Leave the focus
            </Item>
          )}
          <Item run={() => verbs.keepOnly(things)} keys="K">
            Keep only {things.length === 1 ? 'this' : 'these'}
          </Item>
          <Item run={() => verbs.hide(things)} keys="Del">
            Hide
          </Item>
          {!(only && isOwn(only)) && (
            <Item run={() => showCypher?.(only ? { what: 'thing', id: only } : { what: 'things', ids })}>
              Show as Cypher
            </Item>
          )}
          {verbs.isPinned(things) ? (
            <Item run={() => verbs.unpin(things)} keys="P">
              Unpin
            </Item>
          ) : (
            <Item run={() => verbs.pin(things)} keys="P" off={!verbs.canPin(things)}>
              Pin where it is
            </Item>
          )}
          {only && !isOwn(only) && (
            <Menu.Item className={styles.row} render={<a href={host.recordPage(only)}>Open its page</a>} />
          )}
        </>
      )}
    </>
  );
}

export function NodeMenu({ children }: { children: ReactNode }) {
  const { view } = useExplorer();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [open, setOpen] = useState(false);
  const ask = useCallback((next: Asked) => {
    setAsked(next);
    setOpen(true);
  }, []);
  const anchor = useMemo(() => {
    const { x, y } = asked?.at ?? { x: 0, y: 0 };
    return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
  }, [asked]);
  // Of several that are selected, a menu on one of them is a menu on all.
  const ids =
    asked?.what === 'everything' && asked.ids.every((id) => view.selected.includes(id))
      ? view.selected
      : (asked?.ids ?? []);
  return (
    <Context.Provider value={ask}>
      {children}
      <Menu.Root open={open} onOpenChange={setOpen} modal={false}>
        <Menu.Portal>
          <Menu.Positioner
            anchor={anchor}
            side="bottom"
            align="start"
            sideOffset={4}
            collisionPadding={8}
            className={menu.positioner}
          >
            <Menu.Popup className={`${menu.popup} ${styles.popup}`} aria-label="What to do with it">
              {asked && <Contents ids={ids} what={asked.what} />}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </Context.Provider>
  );
}
