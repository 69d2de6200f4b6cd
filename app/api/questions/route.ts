/** The ready questions there are: ids, titles, parameters, columns and the Cypher that will run. */
import { respond } from '@/app/_data/explorer';
import { readyQuestions } from '@/lib/questions/ready-questions';

export async function GET() {
  return respond(async () => ({
    questions: readyQuestions.map(({ id, english, group, note, cypher, picks, columns }) => ({
      id,
      title: english,
      group,
      note,
      cypher,
      parameters: Object.entries(picks).map(([name, { kind, label, optional, fallback }]) => ({
        name,
        kind,
        label,
        optional,
        fallback,
      })),
      columns: Object.entries(columns).map(([name, { label, show }]) => ({ name, label, show })),
    })),
  }));
}
