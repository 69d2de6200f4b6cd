/** Every label, relationship type and property that a database of ours can hold: what the editor offers to complete. */
import { relations, relationTypes } from '@/lib/domain/relations';
import { allowedProcedures } from './reading-plan';
import { familyOfLabel, shapes } from './shapes';

export interface Vocabulary {
  labels: string[];
  types: string[];
  properties: string[];
  procedures: string[];
}

export function vocabulary(): Vocabulary {
  const properties = [...Object.values(shapes), ...relations].flatMap((each) => Object.keys(each.properties));
  return {
    labels: [...familyOfLabel.keys()].sort(),
    types: [...relationTypes].sort(),
    properties: [...new Set(['id', 'record', ...properties])].sort(),
    procedures: [...allowedProcedures],
  };
}
