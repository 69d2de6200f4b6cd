/**
 * The editor of the Cypher tab: CodeMirror with our words to complete. Loaded when the tab is opened; the rest of the app
 * knows it by `makeEditor` only. What runs a query and shows its rows is CypherPane's.
 */
import { autocompletion, type CompletionContext, completionKeymap } from '@codemirror/autocomplete';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import type { Vocabulary } from '@/lib/neo4j/vocabulary';
import { cypher, keywords } from './cypher-language';

export interface Editor {
  setText(text: string): void;
  /** Underlines the place where the server stopped reading, or takes the line away. */
  setError(error: { line: number; column: number; message: string } | null): void;
  setVocabulary(vocabulary: Vocabulary): void;
  focus(): void;
  destroy(): void;
}

interface Options {
  parent: HTMLElement;
  text: string;
  onText: (text: string) => void;
  onRun: () => void;
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.number], color: 'var(--side-1-text)' },
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: tags.typeName, color: 'var(--side-0-text)' },
  { tag: tags.special(tags.variableName), color: 'var(--side-2-text)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--panel)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: '13px', lineHeight: '20px' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-3)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--panel)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-control)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--ink)',
  },
});

export function makeEditor({ parent, text, onText, onRun }: Options): Editor {
  let known: Vocabulary = { labels: [], types: [], properties: [], procedures: [] };
  const complete = (context: CompletionContext) => {
    const word = context.matchBefore(/[:.$\w]*/);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    const sign = /[:.]/.exec(word.text)?.[0];
    const from = sign ? word.from + word.text.lastIndexOf(sign) + 1 : word.from;
    const before = context.state.sliceDoc(Math.max(0, from - 200), from);
    const options = (labels: readonly string[], type: string, detail: string) =>
      labels.map((label) => ({ label, type, detail }));
    const after = /CALL\s+[\w.]*$/i.test(before);
    if (sign === '.' && !after) return { from, options: options(known.properties, 'property', 'property') };
    if (sign === ':') {
      const inRelation = /\[[^\]]*$/.test(before);
      return {
        from,
        options: inRelation
          ? options(known.types, 'type', 'relationship')
          : options(known.labels, 'class', 'label'),
      };
    }
    return {
      from: word.from,
      options: [
        ...options(keywords, 'keyword', ''),
        ...options(after ? known.procedures : [], 'function', 'procedure'),
      ],
    };
  };
  const run = () => {
    onRun();
    return true;
  };
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
      basicSetup,
      keymap.of(completionKeymap),
      cypher,
      syntaxHighlighting(colours),
      autocompletion({ override: [complete], icons: false }),
      look,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Cypher' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onText(update.state.doc.toString());
      }),
    ],
  });
  return {
    setText(next) {
      const now = view.state.doc;
      if (now.toString() !== next) view.dispatch({ changes: { from: 0, to: now.length, insert: next } });
    },
    setError(error) {
      const { doc } = view.state;
      if (!error) return view.dispatch(setDiagnostics(view.state, []));
      const line = doc.line(Math.min(Math.max(1, error.line), doc.lines));
      const from = Math.min(line.from + Math.max(0, error.column - 1), line.to);
      const word = /^[\w$]+/.exec(doc.sliceString(from, line.to))?.[0].length ?? 1;
      const to = Math.min(from + word, doc.length);
      view.dispatch(
        setDiagnostics(view.state, [
          { from: Math.min(from, Math.max(0, to - 1)), to, severity: 'error', message: error.message },
        ]),
      );
    },
    setVocabulary(vocabulary) {
      known = vocabulary;
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
