/** Every operation of the HTTP API, in the order in which docs/api.md lists them. */
import type { Operation, PostOperation } from './operation';
import { brief, claim } from './operations/claims';
import { checkCypher, runCypher } from './operations/cypher';
import { exportNetwork } from './operations/export';
import {
  chronicle,
  disagreements,
  entities,
  positions,
  relations,
  sources,
  statements,
  support,
} from './operations/lists';
import { neighbourhoodOf, pathsBetween } from './operations/network';
import { disagreement, edge, entity, facts, record, search } from './operations/one';
import { overview } from './operations/overview';
import { offers, questions, readyOperations } from './operations/questions';
import { recordWithout } from './operations/without';

export const groups: readonly { title: string; operations: readonly Operation[] }[] = [
  { title: 'Find and read', operations: [record, search, entity, edge, disagreement, facts, claim, brief] },
  {
    title: 'Lists',
    operations: [
      entities,
      relations,
      chronicle,
      positions,
      statements,
      disagreements,
      sources,
      support,
      recordWithout,
    ],
  },
  { title: 'The network', operations: [overview, neighbourhoodOf, pathsBetween, exportNetwork] },
  { title: 'Ready questions', operations: [questions, offers, ...readyOperations] },
];

export const operations: readonly Operation[] = groups.flatMap((group) => group.operations);

export const postOperations: readonly PostOperation[] = [runCypher, checkCypher];
