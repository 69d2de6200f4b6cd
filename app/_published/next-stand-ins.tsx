/** The little of Next that the explorer uses, for a site that is no Next app: what is loaded late, and a router that reloads. */
'use client';
import { type ComponentType, lazy, Suspense } from 'react';

/** Stands in for next/dynamic. */
export default function dynamic<P extends object>(load: () => Promise<ComponentType<P>>) {
  const Late = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
  return (props: P) => (
    <Suspense fallback={null}>
      <Late {...props} />
    </Suspense>
  );
}

/** Stands in for next/navigation. */
export const useRouter = () => ({ refresh: () => window.location.reload() });
