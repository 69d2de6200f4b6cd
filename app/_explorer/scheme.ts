/** Light or dark: the system's choice until the reader makes one, which this browser then remembers. */
'use client';
import { useEffect, useState } from 'react';

export type Scheme = 'light' | 'dark';
const storageKey = 'parley-scheme';

/** A browser may forbid its store; then the choice lasts as long as the page. */
function remembered(): Scheme | null {
  try {
    const value = window.localStorage.getItem(storageKey);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}

function remember(scheme: Scheme) {
  try {
    window.localStorage.setItem(storageKey, scheme);
  } catch {
    // Forbidden or full: nothing is lost but a preference.
  }
}

const listeners = new Set<(scheme: Scheme) => void>();

export function useScheme(): { scheme: Scheme; setScheme: (scheme: Scheme) => void } {
  const [scheme, setOwn] = useState<Scheme>('light');
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setOwn(remembered() ?? (dark.matches ? 'dark' : 'light'));
    follow();
    listeners.add(setOwn);
    dark.addEventListener('change', follow);
    return () => {
      listeners.delete(setOwn);
      dark.removeEventListener('change', follow);
    };
  }, []);
  useEffect(() => {
    const chosen = remembered();
    if (chosen) document.documentElement.dataset.scheme = chosen;
  }, []);
  const setScheme = (next: Scheme) => {
    remember(next);
    document.documentElement.dataset.scheme = next;
    for (const listener of listeners) listener(next);
  };
  return { scheme, setScheme };
}
