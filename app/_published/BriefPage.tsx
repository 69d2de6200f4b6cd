/** A brief of a published record, written in the browser. */
'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getBrief } from '@/app/_explorer/queries';
import { Problem } from '@/app/_panels/Problem';
import { BriefSheet } from '@/app/brief/BriefSheet';
import { briefRequest } from '@/app/brief/brief-request';
import { briefQuery } from '@/lib/export/brief';
import { Missing } from './Missing';
import { toHash } from './to-hash';

export function BriefPage({ query }: { query: URLSearchParams }) {
  const asked = briefRequest(query);
  const { data, error } = useQuery({
    queryKey: ['brief', briefQuery(asked)],
    queryFn: () => getBrief(briefQuery(asked)),
    enabled: asked.of.length > 0,
  });
  useEffect(() => {
    if (!data) return;
    document.title = data.title;
    toHash();
  }, [data]);
  if (asked.of.length === 0) return <Missing what={query.get('of') ?? ''} />;
  if (error) return <Problem error={error} />;
  return data ? <BriefSheet brief={data} asked={asked} /> : null;
}
