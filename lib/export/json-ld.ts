/**
 * A record as linked data (JSON-LD 1.1) in the words of schema.org and of PROV: what exists, what is claimed of it, in
 * which words of which source, and where sources disagree. Addresses are relative to the site's folder, so that the page
 * of a thing is its name.
 */
import type { Entity } from '@/lib/domain/entities';
import type { Kind } from '@/lib/domain/kinds';
import type { Assertion, Source } from '@/lib/domain/record';
import type { OpenRecord } from '@/lib/record/open-record';

type Node = Record<string, unknown>;

export interface DatasetFacts {
  title: string;
  caption: string;
  licence: string | null;
  /** ISO date. */
  made: string;
  /** Absolute address of the site, if it is known. */
  at: string | null;
  files: readonly { path: string; mediaType: string }[];
}

const context = { '@vocab': 'https://schema.org/', prov: 'http://www.w3.org/ns/prov#' };
const thing = (id: string) => ({ '@id': `record.html?id=${encodeURIComponent(id)}` });
const part = (sort: string, id: string) => ({ '@id': `#${sort}-${encodeURIComponent(id)}` });
const fact = (id: string) => part('fact', id);
const source = (id: string) => thing(`source:${id}`);

const types: Record<Kind, string> = {
  Person: 'Person',
  Organization: 'Organization',
  Meeting: 'Event',
  Event: 'Event',
  Document: 'CreativeWork',
  Issue: 'DefinedTerm',
  Place: 'Place',
};

/** What is null or empty is left out: linked data says nothing where nothing is known. */
function nodeOf(parts: Node): Node {
  return Object.fromEntries(
    Object.entries(parts).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Of the whole; small enough to stand in a page. */
export function datasetNode({ record, checksum }: OpenRecord, facts: DatasetFacts): Node {
  return nodeOf({
    '@context': context,
    '@id': facts.at ?? './',
    '@type': ['Dataset', 'prov:Entity'],
    name: facts.title,
    description: facts.caption,
    about: record.info.description,
    url: facts.at,
    license: facts.licence,
    dateModified: facts.made,
    identifier: { '@type': 'PropertyValue', propertyID: 'record checksum, SHA-256', value: checksum },
    'prov:wasDerivedFrom': record.sources.map(({ id }) => source(id)),
    distribution: facts.files.map(({ path, mediaType }) => ({
      '@type': 'DataDownload',
      contentUrl: path,
      encodingFormat: mediaType,
    })),
  });
}

const sourceNode = (each: Source): Node =>
  nodeOf({
    ...source(each.id),
    '@type': ['Article', 'prov:Entity'],
    headline: each.title,
    publisher: each.publishedBy && thing(each.publishedBy),
    datePublished: each.publishedAt?.when,
    url: each.url,
    identifier: { '@type': 'PropertyValue', propertyID: 'SHA-256 of the text', value: each.contentHash },
    description: each.note || null,
  });

function entityNode({ record, derived, namesOf }: OpenRecord, entity: Entity): Node {
  const attendees = derived.relations.filter(({ type, to }) => type === 'ATTENDED' && to === entity.id);
  const place = entity.type === 'Place' ? entity : null;
  const side = 'side' in entity ? record.info.sides.find(({ id }) => id === entity.side) : null;
  return nodeOf({
    ...thing(entity.id),
    '@type': types[entity.type],
    additionalType: 'kind' in entity ? entity.kind : entity.type === 'Meeting' ? entity.format : null,
    name: entity.name,
    alternateName: [...new Set(namesOf(entity.id).map(({ value }) => value))].filter(
      (each) => each !== entity.name,
    ),
    description: 'summary' in entity ? entity.summary : entity.type === 'Issue' ? entity.proposition : null,
    affiliation: entity.type === 'Person' && side ? { '@type': 'Organization', name: side.name } : null,
    attendee: [...new Set(attendees.map(({ from }) => from))].map(thing),
    isPartOf: entity.type === 'Issue' && entity.partOf ? thing(entity.partOf) : null,
    containedInPlace: place?.inPlace ? thing(place.inPlace) : null,
    geo: place?.location && {
      '@type': 'GeoCoordinates',
      latitude: place.location[0],
      longitude: place.location[1],
    },
  });
}

function factNode({ tiesOf }: OpenRecord, assertion: Assertion): Node {
  const said = assertion.type === 'Statement' ? assertion.said : [];
  const date = 'date' in assertion ? assertion.date : null;
  return nodeOf({
    ...fact(assertion.id),
    '@type': ['Claim', 'prov:Entity'],
    additionalType: assertion.type,
    text: assertion.text,
    creator: said.map(thing),
    about: [...new Set(tiesOf(assertion).map(({ entity }) => entity.id))].map(thing),
    temporalCoverage: date?.when,
    'prov:wasDerivedFrom': assertion.evidence.map(({ passage }) => part('words', passage)),
    'prov:wasRevisionOf': assertion.supersedes.map(fact),
  });
}

/** The record whole. */
export function toJsonLd(open: OpenRecord, facts: DatasetFacts): string {
  const { record, derived } = open;
  const { '@context': _, ...dataset } = datasetNode(open, facts);
  const graph = [
    dataset,
    ...record.sources.map(sourceNode),
    ...record.passages.map(({ id, quote, source: from, paragraph, relays }) =>
      nodeOf({
        ...part('words', id),
        '@type': ['Quotation', 'prov:Entity'],
        text: quote,
        position: paragraph,
        isPartOf: source(from),
        'prov:wasQuotedFrom': source(from),
        'prov:hadPrimarySource': relays.map(thing),
      }),
    ),
    ...record.entities.map((entity) => entityNode(open, entity)),
    ...record.assertions.map((assertion) => factNode(open, assertion)),
    ...derived.disagreements.map(({ id, question, fold, positions, resolution }) =>
      nodeOf({
        ...part('disagreement', id),
        '@type': 'Question',
        additionalType: fold,
        name: question,
        suggestedAnswer: positions.map(({ says, members }) => ({
          '@type': 'Answer',
          text: says,
          citation: members.map((member) => (open.names.has(member) ? part('name', member) : fact(member))),
        })),
        acceptedAnswer: resolution && { '@type': 'Answer', text: resolution },
      }),
    ),
    ...record.names.map(({ id, of, value, lang, evidence }) =>
      nodeOf({
        ...part('name', id),
        '@type': ['PropertyValue', 'prov:Entity'],
        propertyID: 'alternateName',
        value: lang ? { '@value': value, '@language': lang } : value,
        about: thing(of),
        'prov:wasDerivedFrom': evidence.map(({ passage }) => part('words', passage)),
      }),
    ),
  ];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 1)}\n`;
}
