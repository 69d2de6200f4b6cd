/** Reads from an address what a brief is asked for: the same for the page and for the files made of it. */
import type { BriefRequest } from '@/lib/export/brief';
import { isEdgeId, isEntityId } from '@/lib/view/things';

export function briefRequest(query: URLSearchParams): BriefRequest {
  const list = (name: string) => [...new Set((query.get(name) ?? '').split(',').filter(Boolean))];
  const selected = Number(query.get('selected'));
  return {
    of: list('of').filter((id) => isEntityId(id) || isEdgeId(id)),
    without: list('without').filter(isEntityId),
    ...(Number.isSafeInteger(selected) && selected > 0 ? { selected } : {}),
  };
}
