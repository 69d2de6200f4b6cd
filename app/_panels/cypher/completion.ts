/**
 * What the editor offers while somebody types: our labels, types, properties and parameters, the query's own variables,
 * and the words that can follow. Neo4j's language support says which of them fit, in a worker (completion.worker.ts).
 */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { CompletionItem, DbSchema } from '@neo4j-cypher/language-support';
import type { Vocabulary } from '@/lib/neo4j/vocabulary';
import type { Asked } from './completion.worker';
import { keywords } from './cypher-language';
import { parameterNames } from './parameters';

export interface Completing {
  /** Loads the language support, if it is not there yet. */
  warm(): void;
  setVocabulary(vocabulary: Vocabulary): void;
  source(context: CompletionContext): Promise<CompletionResult | null>;
  /** Something was typed; the editor asks what fits a moment later, unless the caret is placed meanwhile. */
  typed(state: EditorState): void;
  /** Whether what was typed up to the caret had no answer yet. */
  isUnanswered(state: EditorState): boolean;
  end(): void;
}

/** Kinds of the language server protocol. */
const kind = { procedure: 2, function: 3, variable: 6, property: 10, keyword: 14, name: 25 };
const canRead = new Set(keywords);

export function makeCompleting(): Completing {
  let known: Vocabulary = { labels: [], types: [], properties: [], procedures: [] };
  let worker: Worker | null = null;
  /** One text is with the worker and one may wait: of those typed in between, nobody wants to know any more. */
  let asked: ((items: CompletionItem[]) => void) | null = null;
  let waiting: { question: Asked; answer: (items: CompletionItem[]) => void } | null = null;
  let unanswered: EditorState | null = null;

  const warm = () => {
    if (worker) return;
    worker = new Worker(new URL('./completion.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<CompletionItem[]>) => answer(data);
    worker.onerror = () => answer([]);
  };
  const answer = (items: CompletionItem[]) => {
    asked?.(items);
    asked = null;
    const next = waiting;
    waiting = null;
    if (next) send(next.question, next.answer);
  };
  const send = (question: Asked, then: (items: CompletionItem[]) => void) => {
    if (asked) {
      waiting?.answer([]);
      waiting = { question, answer: then };
      return;
    }
    asked = then;
    warm();
    worker?.postMessage(question);
  };

  return {
    warm,
    setVocabulary(vocabulary) {
      known = vocabulary;
    },
    typed(state) {
      const { head } = state.selection.main;
      unanswered = /[\w$:.]/.test(state.sliceDoc(head - 1, head)) ? state : null;
    },
    async source(context) {
      const { state, pos, explicit } = context;
      const word = context.matchBefore(/\$?\w*/);
      const from = word?.from ?? pos;
      const sign = state.sliceDoc(from - 1, from);
      const isText = /comment|string/.test(syntaxTree(state).resolveInner(pos, -1).name);
      if (isText || (from === pos && !explicit && !/[:.]/.test(sign))) {
        unanswered = null;
        return null;
      }
      // With an answer of nothing for a text that has grown meanwhile, CodeMirror would wait for the next key.
      context.addEventListener('abort', () => {}, { onDocChange: true });
      const text = state.doc.toString();
      const items = await new Promise<CompletionItem[]>((resolve) =>
        send({ text, caret: pos, manual: explicit, schema: schemaOf(known, text, from) }, resolve),
      );
      if (context.aborted) return null;
      unanswered = null;
      if (items.length === 0) return null;
      const options = items.flatMap((item) => optionOf(item, known) ?? []);
      return { from, options, validFor: /^\$?\w*$/ };
    },
    isUnanswered: ({ doc, selection }) =>
      unanswered !== null &&
      selection.main.empty &&
      selection.main.head === unanswered.selection.main.head &&
      doc.eq(unanswered.doc),
    end() {
      worker?.terminate();
      worker = null;
      asked?.([]);
      waiting?.answer([]);
    },
  };
}

function schemaOf(known: Vocabulary, text: string, typing: number): DbSchema {
  // The one that is being typed is not one yet.
  const rest = `${text.slice(0, typing)} ${text.slice(typing).replace(/^\$?\w*/, '')}`;
  return {
    labels: known.labels,
    relationshipTypes: known.types,
    propertyKeys: known.properties,
    parameters: Object.fromEntries(parameterNames(rest).map((name) => [name, ''])),
    procedures: {
      'CYPHER 5': Object.fromEntries(
        known.procedures.map((name) => [
          name,
          {
            ...{ name, description: '', mode: 'READ' as const, worksOnSystem: false, admin: false },
            ...{ argumentDescription: [], returnDescription: [], signature: '' },
            option: { deprecated: false },
          },
        ]),
      ),
    },
    defaultLanguage: 'CYPHER 5',
  };
}

/** The space keeps what a screen reader reads two words. */
function optionOf({ label, kind: sort }: CompletionItem, known: Vocabulary): Completion | null {
  if (sort === kind.keyword) {
    // The console only reads: what writes or administers is not offered.
    const reads = label.split(' ').every((each) => canRead.has(each));
    return reads ? { label, type: 'keyword', boost: -1 } : null;
  }
  if (sort === kind.property) return { label, type: 'property', detail: ' property' };
  if (sort === kind.name)
    return known.types.includes(label)
      ? { label, type: 'type', detail: ' relationship' }
      : { label, type: 'class', detail: ' label' };
  if (sort === kind.procedure || sort === kind.function)
    return { label, type: 'function', detail: ' procedure' };
  if (sort === kind.variable)
    return { label, type: 'variable', detail: label.startsWith('$') ? ' parameter' : ' variable' };
  return null;
}
