/** The ready questions as a page of the docs: made from the questions, so that the page cannot fall behind. */
import { groups, type ReadyQuestion } from '@/lib/questions/ready-question';
import { readyQuestions } from '@/lib/questions/ready-questions';

const opening = `# Ready questions

What analysts, journalists and mediators ask of a negotiation, each with its parameters, its Cypher and, where it fits,
one sentence as answer. In the app they stand under *Questions* and in the reading pane of what they are about; the search
offers them when you type a question. On the command line, while Parley runs:

\`\`\`
npm run -s cypher -- --list
npm run -s cypher -- --question did-they-meet --param one=Witkoff --param other=Dmitriev
\`\`\`

Programs ask \`/api/questions\` for the list and \`/api/questions/did-they-meet?one=steve-witkoff&other=kirill-dmitriev\`
for an answer. Columns of people and things hold ids. Writing one of your own: [cypher.md](cypher.md) says how to connect
and what trips people, [schema.md](schema.md) what there is. \`npm run question-docs\` writes this page.
`;

function entry({ id, english, note, picks, columns, cypher }: ReadyQuestion): string {
  const parameters = Object.entries(picks).map(
    ([name, { kind, optional, fallback }]) =>
      `\`${name}\` (${kind}${fallback === null ? '' : `, ${fallback} unless given`}${optional && fallback === null ? ', may be left out' : ''})`,
  );
  return [
    `### ${english}`,
    `\`${id}\`${parameters.length > 0 ? `, parameters: ${parameters.join(', ')}` : ''}. Columns: ${Object.keys(
      columns,
    )
      .map((name) => `\`${name}\``)
      .join(', ')}.`,
    ...(note ? [note] : []),
    `\`\`\`cypher\n${cypher.trim()}\n\`\`\``,
  ].join('\n\n');
}

export function questionsDocument(): string {
  const sections = groups.map((group) =>
    [`## ${group}`, ...readyQuestions.filter((question) => question.group === group).map(entry)].join('\n\n'),
  );
  return `${[opening, ...sections]
    .join('\n')
    .replace(/\n(## )/g, '\n\n$1')
    .replace(/\n{3,}/g, '\n\n')}\n`;
}
