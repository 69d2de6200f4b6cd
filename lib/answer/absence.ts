/**
 * What the record does not hold, said out loud: sides with which somebody shares no session, issues without a position.
 * Absence from the record is not denial; what a source denies is a fact of its own.
 */
import type { Fact } from '@/lib/questions/facts';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { RecordCard } from '@/lib/questions/record-card';

export interface Absences {
  /** Names of sides, the residual one left out, with none of whose people a held session is shared. */
  sidesNotMet: string[];
  /** Names of issues on which nothing is recorded. */
  issuesWithoutPosition: string[];
}

/** Empty lists for what is neither a person nor an organisation. */
export function absencesOf(
  entity: EntitySummary,
  facts: readonly Fact[],
  record: { card: RecordCard; entities: readonly EntitySummary[]; relations: readonly RelationSummary[] },
): Absences {
  if (entity.type !== 'Person' && entity.type !== 'Organization')
    return { sidesNotMet: [], issuesWithoutPosition: [] };
  const byId = new Map(record.entities.map((each) => [each.id, each]));
  const attended = record.relations.filter(
    (relation) => relation.type === 'ATTENDED' && byId.get(relation.to)?.format !== 'series',
  );
  const sessions = new Set(attended.filter(({ from }) => from === entity.id).map(({ to }) => to));
  const met = new Set(attended.filter(({ to }) => sessions.has(to)).map(({ from }) => byId.get(from)?.side));
  const issues = new Set(
    facts
      .filter((fact) =>
        fact.links.some(
          ({ relation, id }) => (relation === 'SAID' || relation === 'SUBJECT') && id === entity.id,
        ),
      )
      .flatMap((fact) => fact.links.filter(({ relation }) => relation === 'ABOUT').map(({ id }) => id)),
  );
  return {
    sidesNotMet: record.card.sides
      .filter((side) => !side.residual && side.id !== entity.side && !met.has(side.id))
      .map((side) => side.name),
    issuesWithoutPosition: record.entities
      .filter((each) => each.type === 'Issue' && !issues.has(each.id))
      .map((each) => each.name),
  };
}
