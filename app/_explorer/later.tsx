/**
 * Parts of the page that are not needed when it opens: each comes with a file of its own, so that the page does not read
 * them all before it answers. They are fetched once it is there and has nothing else to do; one that is wanted before
 * waits for its file alone. A file that cannot be fetched costs its part of the page, not the page.
 */
'use client';
import { Component, type ComponentType, type ReactNode, useState } from 'react';
import styles from '@/app/_panels/Inspector.module.css';
import { idle } from './idle';

const files: (() => Promise<void>)[] = [];

/** What else the page will need, though not at first. */
export function fetchedLater(fetch: () => Promise<void>): void {
  files.push(fetch);
}

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
  const fetched = async () => {
    there = await fetch();
  };
  files.push(fetched);
  return (props) => {
    const [Part, setPart] = useState(() => there ?? Late);
    const again = async () => {
      await fetched();
      setPart(() => there!);
    };
    // The key begins anew with the part that came.
    return (
      <FileNeeded key={Part === Late ? 'late' : 'there'} again={Part === Late ? again : null}>
        <Part {...props} />
      </FileNeeded>
    );
  };
}

interface Needed {
  /** Fetches the file once more; null if it is there, and what fails is not that. */
  again: (() => Promise<void>) | null;
  children: ReactNode;
}

/** Says that a part's file did not come, and asks for it again on a click; all else of the page stays as it is. */
class FileNeeded extends Component<Needed, { error: Error | null; tries: number }> {
  override state = { error: null as Error | null, tries: 0 };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { again, children } = this.props;
    const { error, tries } = this.state;
    if (!error) return children;
    if (!again) throw error;
    const tryAgain = () => again().catch(() => this.setState({ tries: tries + 1 }));
    return (
      <div className={styles.problem} role="alert">
        <strong>
          This part of the page could not be fetched{tries > 0 ? `, tried ${tries + 1} times` : ''}
        </strong>
        <p>
          Its file did not arrive. Nothing that you did is lost.
          {tries > 0 && ' If it does not come, reload the page: its address holds the view.'}
        </p>
        <p>
          <button type="button" onClick={tryAgain}>
            Try again
          </button>
        </p>
      </div>
    );
  }
}

let isFetching = false;

/**
 * Fetches all of them, one after the other, each in a moment of its own; once, however often it is called. To be called
 * when what the page opened with is there: until then the line and the processor are for that.
 */
export async function fetchLater(): Promise<void> {
  if (isFetching) return;
  isFetching = true;
  for (const fetchOne of files) {
    await idle();
    // What cannot be read now is asked for again, and said, when it is wanted.
    await fetchOne().catch(() => undefined);
  }
}
