/**
 * Runs the text of the Cypher tab and keeps what became of it, also while another tab is open. Leaving the tab while a
 * query runs ends it.
 */
'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConsoleAnswer, ConsoleMode, ConsoleProblem } from '@/lib/neo4j/console';
import type { Typed } from '@/lib/view/typed';
import { parametersOf } from './parameters';

type Outcome = { answer: ConsoleAnswer } | { problem: ConsoleProblem };
export type Ran = Typed & { asked: ConsoleMode } & Outcome;

const key = ['cypher'];

export function useConsole() {
  const client = useQueryClient();
  const { data: last = null } = useQuery<Ran | null>({
    queryKey: key,
    queryFn: () => null,
    enabled: false,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const [running, setRunning] = useState(false);
  const leave = useRef<AbortController | null>(null);
  useEffect(() => () => leave.current?.abort(), []);
  const run = useCallback(
    async (typed: Typed, mode: ConsoleMode) => {
      leave.current?.abort();
      const leaving = new AbortController();
      leave.current = leaving;
      setRunning(true);
      const outcome = await ask(typed, mode, leaving.signal);
      if (leaving.signal.aborted) return;
      const ran: Ran = { ...typed, asked: mode, ...outcome };
      client.setQueryData(key, ran);
      setRunning(false);
    },
    [client],
  );
  const cancel = useCallback(() => {
    leave.current?.abort();
    setRunning(false);
  }, []);
  return { last, running, run, cancel };
}

async function ask(typed: Typed, mode: ConsoleMode, signal: AbortSignal): Promise<Outcome> {
  const { text } = typed;
  const parameters = parametersOf(typed);
  try {
    const response = await fetch('/api/cypher', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, parameters, mode }),
      signal,
    });
    const body = await response.json();
    return response.ok ? { answer: body as ConsoleAnswer } : { problem: body as ConsoleProblem };
  } catch {
    return {
      problem: {
        status: 0,
        title: 'Parley does not answer',
        detail: 'Is it still running? npm start starts it',
      },
    };
  }
}
