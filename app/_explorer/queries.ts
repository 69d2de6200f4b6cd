/**
 * What panels ask the server for after the first page: one hook a question, cached while the page is open. A database
 * that is away is asked again until it is back.
 */
'use client';
import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import type { EdgeAnswer, EntityAnswer, SearchAnswer } from '@/lib/answer/answers';
import type { CheckedClaim } from '@/lib/answer/claims/check-claim';
import type { Offer } from '@/lib/answer/phrases/offers';
import type { Picked, ReadyAnswer } from '@/lib/answer/ready';
import type { Reread } from '@/lib/answer/reread';
import type { BriefDocument } from '@/lib/export/brief';
import type { Embedding } from '@/lib/export/embed-words';
import type { Vocabulary } from '@/lib/neo4j/vocabulary';
import type { ChronicleRow } from '@/lib/questions/chronicle';
import type { DisagreementDetail } from '@/lib/questions/disagreements';
import type { Fact } from '@/lib/questions/facts';
import type { PositionRow } from '@/lib/questions/positions';
import type { StatementRow } from '@/lib/questions/statements';
import type { SupportRow } from '@/lib/questions/support';
import { type Answered, host } from './host';

/** A problem as the server states it (RFC 9457). */
export class ServerProblem extends Error {
  readonly status: number;
  readonly detail: string;
  constructor(status: number, title: string, detail: string) {
    super(title);
    this.name = 'ServerProblem';
    this.status = status;
    this.detail = detail;
  }
}

async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  let answered: Answered;
  try {
    answered = await host.answerTo(path, signal);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ServerProblem(0, 'Parley does not answer', 'Is it still running? npm start starts it');
  }
  const { status, body } = answered;
  if (status < 400) return body as T;
  const { title, detail } = body as { title?: string; detail?: string };
  throw new ServerProblem(status, title ?? `the server answered ${status}`, detail ?? '');
}

/** `query` as briefQuery writes it. */
export const getBrief = (query: string) => get<BriefDocument>(`/api/brief${query}`);

/** Away, not wrong: asking again may help. */
export const isAway = (error: unknown) =>
  error instanceof ServerProblem && (error.status === 0 || error.status === 503);

const retryEvery = 2_000;

export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        retry: (_count, error) => isAway(error),
        retryDelay: retryEvery,
      },
    },
  });

export const useEntity = (id: string | null) =>
  useQuery({
    queryKey: ['entity', id],
    queryFn: ({ signal }) => get<EntityAnswer>(`/api/entity/${encodeURIComponent(id!)}`, signal),
    enabled: id !== null,
    placeholderData: keepPreviousData,
  });

export const useEdge = (id: string | null) =>
  useQuery({
    queryKey: ['edge', id],
    queryFn: ({ signal }) => get<EdgeAnswer>(`/api/edge/${encodeURIComponent(id!)}`, signal),
    enabled: id !== null,
  });

export const useDisagreement = (id: string | null) =>
  useQuery({
    queryKey: ['disagreement', id],
    queryFn: ({ signal }) =>
      get<{ disagreement: DisagreementDetail; facts: Fact[] }>(
        `/api/disagreement/${encodeURIComponent(id!)}`,
        signal,
      ),
    enabled: id !== null,
  });

export const usePositions = () =>
  useQuery({
    queryKey: ['positions'],
    queryFn: ({ signal }) => get<{ rows: PositionRow[] }>('/api/positions', signal),
  });

/** Asked only while the layer of statements is on. */
export const useStatementRows = (needed: boolean) =>
  useQuery({
    queryKey: ['statements'],
    queryFn: ({ signal }) => get<{ rows: StatementRow[] }>('/api/statements', signal),
    enabled: needed,
  });

export const useChronicle = () =>
  useQuery({
    queryKey: ['chronicle'],
    queryFn: ({ signal }) => get<{ rows: ChronicleRow[] }>('/api/chronicle', signal),
  });

export const useSupport = (needed: boolean) =>
  useQuery({
    queryKey: ['support'],
    queryFn: ({ signal }) => get<{ rows: SupportRow[] }>('/api/support', signal),
    enabled: needed,
  });

/** What the record says without some of its sources; asked only if there are any. */
export const useReread = (without: readonly string[]) =>
  useQuery({
    queryKey: ['without', ...without],
    queryFn: ({ signal }) =>
      get<Reread>(`/api/without?sources=${without.map(encodeURIComponent).join(',')}`, signal),
    enabled: without.length > 0,
    placeholderData: keepPreviousData,
  });

/** As many as the server reads at once. */
const mostFacts = 100;

/** Facts by id, in the order asked for. */
export const useFacts = (ids: readonly string[]) =>
  useQuery({
    queryKey: ['facts', ...ids],
    queryFn: async ({ signal }) => {
      const parts = [];
      for (let at = 0; at < ids.length; at += mostFacts)
        parts.push(
          ids
            .slice(at, at + mostFacts)
            .map(encodeURIComponent)
            .join(','),
        );
      const answers = parts.map((part) => get<{ facts: Fact[] }>(`/api/facts?ids=${part}`, signal));
      return { facts: (await Promise.all(answers)).flatMap(({ facts }) => facts) };
    },
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });

export const useSearch = (typed: string) =>
  useQuery({
    queryKey: ['search', typed],
    queryFn: ({ signal }) => get<SearchAnswer>(`/api/search?q=${encodeURIComponent(typed)}`, signal),
    enabled: typed.trim().length > 0,
    placeholderData: keepPreviousData,
  });

/** The parameters as an address takes them; what is not picked is left out. */
const asQuery = (picked: Picked) =>
  new URLSearchParams(
    Object.entries(picked).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString();

export const useReadyAnswer = (id: string, picked: Picked) =>
  useQuery({
    queryKey: ['ready', id, picked],
    queryFn: ({ signal }) =>
      get<ReadyAnswer>(`/api/questions/${encodeURIComponent(id)}?${asQuery(picked)}`, signal),
    placeholderData: keepPreviousData,
  });

/** Ready questions that the words mean. */
export const useOffers = (typed: string) =>
  useQuery({
    queryKey: ['offers', typed],
    queryFn: ({ signal }) =>
      get<{ offers: Offer[] }>(`/api/questions/offers?q=${encodeURIComponent(typed)}`, signal),
    enabled: typed.trim().length > 3,
  });

/** A claimed meeting checked against the record without the sources that are not trusted; null for other words. */
export const useClaim = (typed: string, without: readonly string[]) =>
  useQuery({
    queryKey: ['claim', typed, ...without],
    queryFn: ({ signal }) =>
      get<{ checked: CheckedClaim | null }>(
        `/api/claim?q=${encodeURIComponent(typed)}&without=${encodeURIComponent(without.join(','))}`,
        signal,
      ),
    // As long as a claim that the server reads.
    enabled: typed.trim().length > 6 && typed.length <= 200,
  });

/** Whose pages may show a frame: asked anew each time, since it is changed by starting Parley again. */
export const useEmbedding = () =>
  useQuery({
    queryKey: ['embedding'],
    queryFn: ({ signal }) => get<Embedding>('/api/embedding', signal),
    staleTime: 0,
    gcTime: 0,
  });

/** What the Cypher editor completes. */
export const useVocabulary = () =>
  useQuery({ queryKey: ['vocabulary'], queryFn: ({ signal }) => get<Vocabulary>('/api/cypher', signal) });

export interface Health {
  ready: boolean;
  /** A published site has nothing that could change or go away. */
  answers: 'database' | 'record' | 'publication';
  checksum: string | null;
}

/** Whether the database answers: asked seldom while it does, often while it does not. */
export const useHealth = () =>
  useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => get<Health>('/api/health', signal),
    retry: false,
    refetchInterval: (query) =>
      query.state.data?.answers !== 'publication' && (query.state.status === 'error' ? retryEvery : 5_000),
  });
