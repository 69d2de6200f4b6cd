/**
 * Parts of the page that are not needed when it opens: each comes with a file of its own, so that the page does not read
 * them all before it answers. They are fetched as soon as it has nothing else to do; one that is wanted before waits for
 * its file alone.
 */
'use client';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { idle } from './idle';

const files: (() => Promise<void>)[] = [];

/**
 * `Late` is the part as next/dynamic has it, which waits for its file and which a server draws; `fetch` fetches the same
 * file. They are two because the compiler looks for files only within `dynamic(…)`. What is there already is drawn at
 * once: whatever waits, be it for nothing, first shows that it does.
 */
export function later<P extends object>(
  Late: ComponentType<P>,
  fetch: () => Promise<ComponentType<P>>,
): (props: P) => ReactNode {
  let there: ComponentType<P> | null = null;
  files.push(async () => {
    there = await fetch();
  });
  return (props) => {
    const [Part] = useState(() => there ?? Late);
    return <Part {...props} />;
  };
}

/** Fetches all of them, one after the other, each in a moment of its own. */
export function useFetchLater() {
  useEffect(() => {
    let isOver = false;
    const fetchAll = async () => {
      for (const fetchOne of files) {
        await idle();
        if (isOver) return;
        // What cannot be read now is asked for again, and said, when it is wanted.
        await fetchOne().catch(() => undefined);
      }
    };
    void fetchAll();
    return () => {
      isOver = true;
    };
  }, []);
}
