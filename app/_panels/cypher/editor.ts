/**
 * The editor of the Cypher tab: CodeMirror, which completes by completion.ts. Loaded when the tab is opened; the rest of
 * the app knows it by `makeEditor` only. What runs a query and shows its rows is CypherPane's.
 */
import { autocompletion, completionKeymap, startCompletion } from '@codemirror/autocomplete';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { Annotation, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import type { Vocabulary } from '@/lib/neo4j/vocabulary';
import { makeCompleting } from './completion';
import { cypher } from './cypher-language';

export interface Editor {
  /** Puts another text there; `onText` hears only of what is typed. */
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

const isPlaced = Annotation.define<boolean>();

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
  const completing = makeCompleting();
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
      autocompletion({ override: [completing.source], icons: false }),
      look,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Cypher' }),
      EditorView.updateListener.of((update) => {
        if (update.focusChanged && update.view.hasFocus) completing.warm();
        if (update.transactions.some((each) => each.isUserEvent('input.type')))
          completing.typed(update.state);
        // A caret that is placed where it is, or comes back, ends a question before its answer: it is asked again.
        if (update.selectionSet && !update.docChanged && completing.isUnanswered(update.state))
          setTimeout(() => {
            if (completing.isUnanswered(update.view.state)) startCompletion(update.view);
          });
        if (!update.docChanged || update.transactions.some((each) => each.annotation(isPlaced))) return;
        onText(update.state.doc.toString());
      }),
    ],
  });
  return {
    setText(next) {
      const now = view.state.doc;
      if (now.toString() === next) return;
      view.dispatch({
        changes: { from: 0, to: now.length, insert: next },
        annotations: isPlaced.of(true),
      });
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
    setVocabulary: completing.setVocabulary,
    focus: () => view.focus(),
    destroy() {
      completing.end();
      view.destroy();
    },
  };
}
