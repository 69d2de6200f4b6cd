/** Keeps the identity of an object for as long as its parts are the same, so that what is made from it is made once. */
'use client';
import { useState } from 'react';

const isSame = <T extends object>(a: T, b: T) =>
  (Object.keys(b) as (keyof T)[]).every((part) => Object.is(a[part], b[part]));

export function useSame<T extends object>(parts: T): T {
  const [kept, setKept] = useState(parts);
  if (isSame(kept, parts)) return kept;
  // React renders anew at once, before any child: nobody sees the one that was.
  setKept(parts);
  return parts;
}
