/**
 * The editor as a component: fetched when the tab is opened, told of an error's place and of a text put there by something
 * else than typing. What is typed never comes back to it: by the time it did, more would have been typed, and be lost.
 */
'use client';
import { useEffect, useRef, useState } from 'react';
import { useVocabulary } from '@/app/_explorer/queries';
import styles from './cypher.module.css';
import type { Editor } from './editor';

interface Props {
  placed: { text: string };
  error: { line: number; column: number; message: string } | null;
  onText: (text: string) => void;
  onRun: () => void;
}

export function CypherEditor({ placed, error, onText, onRun }: Props) {
  const parent = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const vocabulary = useVocabulary().data;
  const latest = useRef({ placed, onText, onRun });
  useEffect(() => {
    latest.current = { placed, onText, onRun };
  });
  useEffect(() => {
    let made: Editor | null = null;
    let left = false;
    void import('./editor').then(({ makeEditor }) => {
      if (left || !parent.current) return;
      made = makeEditor({
        parent: parent.current,
        text: latest.current.placed.text,
        onText: (next) => latest.current.onText(next),
        onRun: () => latest.current.onRun(),
      });
      setEditor(made);
    });
    return () => {
      left = true;
      made?.destroy();
      setEditor(null);
    };
  }, []);
  useEffect(() => editor?.setText(placed.text), [editor, placed]);
  useEffect(() => editor?.setError(error), [editor, error]);
  useEffect(() => {
    if (vocabulary) editor?.setVocabulary(vocabulary);
  }, [editor, vocabulary]);
  return <div className={styles.editor} ref={parent} aria-busy={!editor} />;
}
