/** A source on a page of its own: its facts are asked for as they are read. */
'use client';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { makeQueryClient } from '@/app/_explorer/queries';
import { SourcePane } from '@/app/_panels/SourcePane';

export function SourcePage({ id }: { id: string }) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <SourcePane id={id} />
    </QueryClientProvider>
  );
}
