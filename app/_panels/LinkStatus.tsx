/** What of the opened link could not be followed, and whether it was made on another version of the record. */
'use client';
import { Popover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import type { LinkNotice } from '@/lib/answer/fit-view';
import styles from './LinkStatus.module.css';
import list from './TimeList.module.css';

/** The strip is one line: a few say what kind of thing is missing, all of them are a click away. */
const mostNamed = 3;
/** A hostile link may name anything. */
const longest = 40;

const many = (count: number) => count.toLocaleString('en');
const short = (thing: string) => (thing.length > longest ? `${thing.slice(0, longest)}…` : thing);

function named(things: readonly string[]): string {
  const some = things.slice(0, mostNamed).map(short).join(', ');
  return things.length > mostNamed ? `${some} and ${many(things.length - mostNamed)} more` : some;
}

/** A sentence or two; empty where all was followed. */
export function linkWords({ dropped, gone, otherVersion }: LinkNotice): string {
  const count = gone.length;
  const things = count === 1 ? '1 of its things is' : `${many(count)} of its things are`;
  if (otherVersion && count > 0)
    return [
      `This link was made on another version of the record; ${things} not in this one: ${named(gone)}`,
      dropped.length > 0 && `nothing can read ${named(dropped)}`,
    ]
      .filter(Boolean)
      .join('; ');
  const lost = [...gone, ...dropped];
  const unheld =
    lost.length > mostNamed
      ? `The link named ${many(lost.length)} things that are not here: ${named(lost)}`
      : lost.length > 0
        ? `The link named what is not here: ${named(lost)}`
        : '';
  if (!otherVersion) return unheld;
  const all = 'This link was made on another version of the record; all of its things are in this one too';
  return [all, unheld].filter(Boolean).join('. ');
}

/** A long list scrolls, which a keyboard can do only where it can stop. */
const scrolls = { tabIndex: 0 };

function Ids({ heading, ids }: { heading: string; ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <>
      <h3>
        {heading} ({many(ids.length)})
      </h3>
      <pre className={styles.ids}>{ids.join('\n')}</pre>
    </>
  );
}

/** All that was named, to read and to copy. */
function WhatIsLost({ gone, dropped }: LinkNotice) {
  const [copied, setCopied] = useState(false);
  return (
    <Popover.Root>
      <Popover.Trigger>List all</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={8} className={list.positioner}>
          <Popover.Popup className={list.popup}>
            <div className={list.head}>
              <Popover.Title>What the link named and could not show</Popover.Title>
              <Popover.Close className={list.close}>Close</Popover.Close>
            </div>
            <section className={list.body} aria-label="What the link named" {...scrolls}>
              <Ids heading="Not in this record" ids={gone} />
              <Ids heading="Nothing can read" ids={dropped} />
              <button
                type="button"
                className={list.more}
                onClick={async () => {
                  await navigator.clipboard.writeText([...gone, ...dropped].join('\n'));
                  setCopied(true);
                }}
              >
                {copied ? 'Copied' : 'Copy all'}
              </button>
            </section>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

export function LinkStatus() {
  const { notice, dismissNotice } = useExplorer();
  const words = linkWords(notice);
  if (!words) return null;
  const { gone, dropped } = notice;
  const isCut = gone.length + dropped.length > mostNamed;
  const isShortened = [...gone, ...dropped].some((thing) => thing.length > longest);
  return (
    <span>
      <span role="alert">{words}</span> {(isCut || isShortened) && <WhatIsLost {...notice} />}{' '}
      <button type="button" aria-label="Dismiss what the link could not show" onClick={dismissNotice}>
        <X size={12} aria-hidden="true" />
      </button>
    </span>
  );
}
