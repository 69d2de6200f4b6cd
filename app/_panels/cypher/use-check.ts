/**
 * What would be wrong with the text, asked of the server once typing pauses: it explains the query and runs nothing. A text
 * that came by a link or a menu is not checked until somebody changes it.
 */
'use client';
import { useEffect, useRef, useState } from 'react';
import type { ConsoleProblem } from '@/lib/neo4j/console';
import type { Typed } from '@/lib/view/typed';
import { parametersOf } from './parameters';

/** Long enough not to complain in the middle of a word. */
const pauseMs = 350;

export function useCheck(typed: Typed, isTyping: boolean): ConsoleProblem | null {
  const [checked, setChecked] = useState<{ text: string; problem: ConsoleProblem | null } | null>(null);
  const given = useRef(typed.given);
  useEffect(() => {
    given.current = typed.given;
  });
  useEffect(() => {
    if (!isTyping || !typed.text.trim()) return;
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const body = { text: typed.text, parameters: parametersOf({ text: typed.text, given: given.current }) };
      const problem = await check(body, leaving.signal);
      if (!leaving.signal.aborted) setChecked({ text: typed.text, problem });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [typed.text, isTyping]);
  return checked?.text === typed.text ? checked.problem : null;
}

async function check(body: object, signal: AbortSignal): Promise<ConsoleProblem | null> {
  try {
    const response = await fetch('/api/cypher/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
    const { problem } = response.ok ? await response.json() : { problem: null };
    // Whether the database answers is not the text's fault; running it will say so.
    return problem?.status < 500 ? problem : null;
  } catch {
    return null;
  }
}
