/** The little of Next that the explorer uses, for a site that is no Next app: what is loaded late, and a router that reloads. */
'use client';
import { type ComponentType, lazy, Suspense } from 'react';

/** Stands in for next/dynamic: what no server draws brings its own boundary, what one does waits at that of its page. */
export default function dynamic<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { ssr = true }: { ssr?: boolean } = {},
) {
  const Late = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
  if (ssr) return Late;
  return (props: P) => (
    <Suspense fallback={null}>
      <Late {...props} />
    </Suspense>
  );
}

/** Stands in for next/navigation. */
export const useRouter = () => ({ refresh: () => window.location.reload() });
