/**
 * The kinds of entity: what an analyst clicks. One object each, from which come ids, constraints, load statements, legend
 * and panel order; what a record file says of one is entities.ts's.
 */

interface KindDefinition {
  /** Section of a record file that lists it. */
  section: string;
  /** Neo4j labels, most general first. */
  labels: readonly string[];
  singular: string;
  plural: string;
}

export const kinds = {
  Person: {
    section: 'people',
    labels: ['Entity', 'Actor', 'Person'],
    singular: 'Person',
    plural: 'People',
  },
  Organization: {
    section: 'organizations',
    labels: ['Entity', 'Actor', 'Organization'],
    singular: 'Organisation',
    plural: 'Organisations',
  },
  Meeting: {
    section: 'meetings',
    labels: ['Entity', 'Meeting'],
    singular: 'Meeting',
    plural: 'Meetings',
  },
  Event: {
    section: 'events',
    labels: ['Entity', 'Event'],
    singular: 'Event',
    plural: 'Events',
  },
  Document: {
    section: 'documents',
    labels: ['Entity', 'Document'],
    singular: 'Document',
    plural: 'Documents',
  },
  Issue: {
    section: 'issues',
    labels: ['Entity', 'Issue'],
    singular: 'Issue',
    plural: 'Issues',
  },
  Place: {
    section: 'places',
    labels: ['Entity', 'Place'],
    singular: 'Place',
    plural: 'Places',
  },
} as const satisfies Record<string, KindDefinition>;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];
export const actorKinds: readonly Kind[] = ['Person', 'Organization'];
