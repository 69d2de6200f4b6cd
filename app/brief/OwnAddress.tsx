/** The page's own address, so that what is printed says where it opens again. */
'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

export function OwnAddress({ className }: { className?: string }) {
  const address = useSyncExternalStore(
    never,
    () => window.location.href.replace(/#.*/, ''),
    () => '',
  );
  return <p className={className}>{address}</p>;
}
