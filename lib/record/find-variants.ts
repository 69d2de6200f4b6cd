/**
 * What may all stand side by side: the titles that sources give one person, the spellings and names of one thing. One
 * question for each person and each thing, one position for each printed form.
 */
import type { Disagreement, RecordData } from '@/lib/domain/record';
import type { DisagreementKind } from '@/lib/domain/values';
import { questionOfNames, questionOfTitles } from './disagreement-words';
import { byText, groupBy, ofType, sortedSet } from './index-record';

type Found = Pick<Disagreement, 'id' | 'question' | 'kind' | 'positions'>;

export function findVariants(record: RecordData): Found[] {
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const titles = [...groupBy(ofType(record, 'Role'), ({ person }) => person)].map(([person, roles]) => ({
    id: `${person}.titles`,
    question: questionOfTitles(person, entities),
    kind: 'title' as const,
    positions: printedForms(roles, ({ title }) => title),
  }));
  const names = [...groupBy(record.names, (name) => name.of)].map(([entity, spellings]) => {
    const type = entities.get(entity)?.type;
    const kind: DisagreementKind = type === 'Person' || type === 'Place' ? 'spelling' : 'wording';
    return {
      id: `${entity}.names`,
      question: questionOfNames(entity, kind, entities),
      kind,
      positions: printedForms(spellings, ({ value }) => value),
    };
  });
  return [...titles, ...names].filter(({ positions }) => positions.length > 1);
}

/** One position for each form, in the order of the forms. */
function printedForms<Printed extends { id: string }>(
  printed: readonly Printed[],
  formOf: (each: Printed) => string,
) {
  return [...groupBy(printed, formOf)]
    .sort(([a], [b]) => byText(a, b))
    .map(([says, members]) => ({ says, members: sortedSet(members.map(({ id }) => id)) }));
}
