/** The analyst's own rating of a source: what this browser keeps, or, where it keeps nothing, what this page still holds. */
'use client';
import { useEffect, useState } from 'react';
import { keepRating, type OwnRating, type OwnRatings, readRatings } from '@/lib/answer/own-ratings';

const unrated: OwnRating = { rating: null, reason: '' };

/** What this page holds, by record: it outlives the pane, and a store that refuses. */
const held = new Map<string, OwnRatings>();

export function useOwnRating(record: string, id: string) {
  const [own, setOwn] = useState<OwnRating>(unrated);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const read = () => {
      try {
        setOwn(held.get(record)?.[id] ?? readRatings(window.localStorage, record)[id] ?? unrated);
      } catch {
        setOwn(held.get(record)?.[id] ?? unrated);
        setRefused(true);
      }
    };
    read();
    window.addEventListener('storage', read);
    return () => window.removeEventListener('storage', read);
  }, [record, id]);
  function rate(next: OwnRating) {
    setOwn(next);
    try {
      keepRating(window.localStorage, record, id, next);
      const { [id]: _kept, ...others } = held.get(record) ?? {};
      held.set(record, others);
      setRefused(false);
    } catch {
      held.set(record, { ...held.get(record), [id]: next });
      setRefused(true);
    }
  }
  return { own, rate, isRefused };
}
