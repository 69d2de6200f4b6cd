/**
 * How a property is kept: its type, whether it must be there, and the closed list that it comes from. The registries
 * of relations and of what the database holds are written with these words.
 */

/** `datetime` is an instant in UTC; `point` is [latitude, longitude] in degrees, WGS 84; `texts` a list of text. */
export type PropertyType = 'text' | 'texts' | 'integer' | 'number' | 'boolean' | 'datetime' | 'point';

export interface Property {
  type: PropertyType;
  required: boolean;
  /** Every word that may stand there. */
  words?: readonly string[];
}
export type Properties = Readonly<Record<string, Property>>;

const required = (type: PropertyType): Property => ({ type, required: true });

export const text = required('text');
export const texts = required('texts');
export const integer = required('integer');
export const number = required('number');
export const boolean = required('boolean');
export const datetime = required('datetime');
export const point = required('point');

/** A word of a closed list. */
export const wordOf = (list: { values: readonly string[] }): Property => ({ ...text, words: list.values });

/** Words of a closed list. */
export const wordsOf = (list: { values: readonly string[] }): Property => ({ ...texts, words: list.values });

export const optional = (property: Property): Property => ({ ...property, required: false });
