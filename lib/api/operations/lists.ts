/** The lists of a record: all that it holds of one kind, in a stated order, in pages where wanted. */
import { z } from 'zod';
import { allInTime, chronicleRow } from '@/lib/questions/chronicle';
import { allDisagreements, disagreementRow } from '@/lib/questions/disagreements';
import { allEntities, allRelations, entitySummary, relationSummary } from '@/lib/questions/overview';
import { allPositions, positionRow } from '@/lib/questions/positions';
import { allSources, sourceCard } from '@/lib/questions/record-card';
import { relationsOf } from '@/lib/questions/relation';
import { allStatements, statementRow } from '@/lib/questions/statements';
import { allSupport, supportRow } from '@/lib/questions/support';
import { operation } from '../operation';
import { pageOf, pageParameters, paginate } from '../page';

/** Whether a row has each of the values asked for. */
const has = (row: object, wanted: Readonly<Record<string, string | undefined>>) =>
  Object.entries(wanted).every(
    ([name, value]) => value === undefined || (row as Record<string, unknown>)[name] === value,
  );

const filter = z.string().min(1).max(400).optional();

export const entities = operation({
  id: 'entities',
  path: '/api/entities',
  english: 'Which people, organisations, meetings and other things does the record know?',
  note: 'In the order of ids.',
  parameters: pageParameters.extend({
    type: entitySummary.shape.type.optional().describe('Only entities of this type'),
    side: filter.describe('Only entities of the side with this id'),
  }),
  answer: pageOf(entitySummary),
  example: { type: 'Person', limit: '2' },
  answerFrom: async (ask, { limit, cursor, ...wanted }, card) =>
    paginate(
      (await ask(allEntities, {})).filter((row) => has(row, wanted)),
      { limit, cursor },
      await card,
    ),
});

export const relations = operation({
  id: 'relations',
  path: '/api/relations',
  english: 'How are they related, and by what right is each relation there?',
  note: 'In the order of type, start and end. `assertionIds` are the facts behind it: ask `/api/facts` for them.',
  parameters: pageParameters.extend({
    type: filter.describe('Only relations of this type, such as ATTENDED'),
    from: filter.describe('Only relations that start at the entity with this id'),
    to: filter.describe('Only relations that end at the entity with this id'),
  }),
  answer: pageOf(relationSummary),
  example: { type: 'ATTENDED', limit: '2' },
  answerFrom: async (ask, { limit, cursor, ...wanted }, card) => {
    const end = wanted.from ?? wanted.to;
    const rows = end === undefined ? await ask(allRelations, {}) : await ask(relationsOf, { id: end });
    return paginate(
      rows.filter((row) => has(row, wanted)),
      { limit, cursor },
      await card,
    );
  },
});

export const chronicle = operation({
  id: 'chronicle',
  path: '/api/chronicle',
  english: 'When was each thing said, and when does each source place what happened?',
  note: 'The timeline, in the order of fact ids. Dates are EDTF: `2025-12-21`, `2025-12`, `2025-12-2X`.',
  parameters: pageParameters,
  answer: pageOf(chronicleRow),
  example: { limit: '2' },
  answerFrom: async (ask, page, card) => paginate(await ask(allInTime, {}), page, await card),
});

export const positions = operation({
  id: 'positions',
  path: '/api/positions',
  english: 'Who takes which position on which issue, in whose words?',
  note: 'The matrix, one row a position, in the order of actor, issue, stance and fact. Nothing is averaged.',
  parameters: pageParameters.extend({
    actor: filter.describe('Only positions of the actor with this id'),
    issue: filter.describe('Only positions on the issue with this id'),
  }),
  answer: pageOf(positionRow),
  example: { limit: '2' },
  answerFrom: async (ask, { limit, cursor, ...wanted }, card) =>
    paginate(
      (await ask(allPositions, {})).filter((row) => has(row, wanted)),
      { limit, cursor },
      await card,
    ),
});

export const statements = operation({
  id: 'statements',
  path: '/api/statements',
  english: 'Who said what on which issue, and what does a source ascribe to whom in its own voice?',
  note: 'The layer of statements, one row for each speaker, issue and fact, in the order of these three: also what takes no position, and what was only passed on.',
  parameters: pageParameters.extend({
    actor: filter.describe('Only what the actor with this id said'),
    issue: filter.describe('Only what was said on the issue with this id'),
  }),
  answer: pageOf(statementRow),
  example: { limit: '2' },
  answerFrom: async (ask, { limit, cursor, ...wanted }, card) =>
    paginate(
      (await ask(allStatements, {})).filter((row) => has(row, wanted)),
      { limit, cursor },
      await card,
    ),
});

export const disagreements = operation({
  id: 'disagreements',
  path: '/api/disagreements',
  english: 'Where do sources differ, where do parties dispute, and what varies in wording only?',
  note: 'Where sources differ comes first, then disputes between parties, then variants; within these by question and id.',
  parameters: pageParameters.extend({
    fold: disagreementRow.shape.fold.optional().describe('Only disagreements of this sort'),
  }),
  answer: pageOf(disagreementRow),
  example: { limit: '1' },
  answerFrom: async (ask, { limit, cursor, ...wanted }, card) =>
    paginate(
      (await ask(allDisagreements, {})).filter((row) => has(row, wanted)),
      { limit, cursor },
      await card,
    ),
});

export const sources = operation({
  id: 'sources',
  path: '/api/sources',
  english: 'Which sources were read, what do they say of themselves, and what rests on one of them alone?',
  note: 'In the order of ids.',
  parameters: pageParameters,
  answer: pageOf(sourceCard),
  example: { limit: '1' },
  answerFrom: async (ask, page, card) => paginate(await ask(allSources, {}), page, await card),
});

export const support = operation({
  id: 'support',
  path: '/api/support',
  english: 'On which sources does each fact rest, and whom does it touch?',
  note: 'In the order of fact ids.',
  parameters: pageParameters,
  answer: pageOf(supportRow),
  example: { limit: '2' },
  answerFrom: async (ask, page, card) => paginate(await ask(allSupport, {}), page, await card),
});
