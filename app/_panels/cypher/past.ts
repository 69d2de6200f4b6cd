/** The queries that were run in this browser, the last first: kept here and nowhere else. */
'use client';
import { useCallback, useEffect, useState } from 'react';
import type { Typed } from '@/lib/view/typed';

const storageKey = 'parley-cypher';
/** More than anybody looks through. */
const most = 50;

function read(): Typed[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each?.text === 'string' && each.given) : [];
  } catch {
    return [];
  }
}

export function usePast() {
  const [past, setPast] = useState<Typed[]>([]);
  useEffect(() => setPast(read()), []);
  const keep = useCallback((typed: Typed) => {
    const next = [typed, ...read().filter(({ text }) => text !== typed.text)].slice(0, most);
    setPast(next);
    try {
      window.localStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing still runs queries.
    }
  }, []);
  return { past, keep };
}
