/** Reads from an address what a brief is asked for: the same for the page and for the files made of it. */
import 'server-only';
import { idPattern } from '@/lib/domain/ids';
import type { BriefRequest } from '@/lib/export/brief';

/** More would be no page that anybody checks. */
const mostThings = 60;
const isThing = (id: string) => id.split(':').length === 3 || idPattern.test(id);

export function briefRequest(query: URLSearchParams): BriefRequest {
  const list = (name: string) => [...new Set((query.get(name) ?? '').split(',').filter(Boolean))];
  return {
    of: list('of').filter(isThing).slice(0, mostThings),
    without: list('without').filter((id) => idPattern.test(id)),
  };
}
