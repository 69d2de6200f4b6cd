/** Neo4j's own language support, off the page's thread: it takes a second to load, and no key waits for it. */
import { autocomplete, type CompletionItem, type DbSchema } from '@neo4j-cypher/language-support';

export interface Asked {
  text: string;
  caret: number;
  /** Asked for by key, not while typing. */
  manual: boolean;
  schema: DbSchema;
}

self.onmessage = ({ data: { text, caret, manual, schema } }: MessageEvent<Asked>) => {
  let items: CompletionItem[] = [];
  try {
    items = autocomplete(text, schema, { caretPosition: caret, manual, consoleCommandsEnabled: false });
  } catch {
    // It fails on a few unfinished texts, and in browsers that lack what it is written with: then nothing is offered.
  }
  self.postMessage(items);
};
