/** Cypher for the eye: keywords, texts, numbers, parameters, labels and comments. What is valid, the server says. */
import { StreamLanguage, type StringStream } from '@codemirror/language';

export const keywords =
  'ALL AND ANY AS ASC BY CALL CASE CONTAINS COUNT DESC COLLECT DISTINCT ELSE END ENDS EXISTS FALSE FINISH IN IS LIMIT MATCH NONE NOT NULL OFFSET OPTIONAL OR ORDER RETURN SHORTEST SINGLE SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD'.split(
    ' ',
  );
const isKeyword = new Set(keywords);

interface State {
  inComment: boolean;
}

function token(stream: StringStream, state: State): string | null {
  if (state.inComment || stream.match('/*')) {
    state.inComment = !stream.match(/^.*?\*\//);
    if (state.inComment) stream.skipToEnd();
    return 'comment';
  }
  if (stream.match(/^\/\/.*/)) return 'comment';
  if (stream.match(/^'(\\.|[^'\\])*'?|^"(\\.|[^"\\])*"?/)) return 'string';
  if (stream.match(/^`[^`]*`?/)) return 'variable';
  if (stream.match(/^\$\w+/)) return 'variableName.special';
  if (stream.match(/^\d[\d_]*(\.\d+)?/)) return 'number';
  // With a space behind the colon it is the value in a map.
  if (stream.match(/^:[A-Za-z_]\w*/)) return 'typeName';
  // m.end is a property, whatever its name.
  if (stream.match(/^\.\s*[A-Za-z_]\w*/)) return 'variable';
  const word = stream.match(/^[A-Za-z_]\w*/);
  if (word) return isKeyword.has((word as RegExpMatchArray)[0].toUpperCase()) ? 'keyword' : 'variable';
  stream.next();
  return null;
}

export const cypher = StreamLanguage.define<State>({
  name: 'cypher',
  startState: () => ({ inComment: false }),
  token,
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
});
