/** The editor as a component: fetched when the tab is opened, told of a new text and of an error's place. */
'use client';
import { useEffect, useRef, useState } from 'react';
import { useVocabulary } from '@/app/_explorer/queries';
import styles from './cypher.module.css';
import type { Editor } from './editor';

interface Props {
  text: string;
  error: { line: number; column: number; message: string } | null;
  onText: (text: string) => void;
  onRun: () => void;
}

export function CypherEditor({ text, error, onText, onRun }: Props) {
  const parent = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const vocabulary = useVocabulary().data;
  const latest = useRef({ text, onText, onRun });
  useEffect(() => {
    latest.current = { text, onText, onRun };
  });
  useEffect(() => {
    let made: Editor | null = null;
    let left = false;
    void import('./editor').then(({ makeEditor }) => {
      if (left || !parent.current) return;
      made = makeEditor({
        parent: parent.current,
        text: latest.current.text,
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
  useEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.setError(error), [editor, error]);
  useEffect(() => {
    if (vocabulary) editor?.setVocabulary(vocabulary);
  }, [editor, vocabulary]);
  return <div className={styles.editor} ref={parent} aria-busy={!editor} />;
}
