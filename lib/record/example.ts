/**
 * A first record, small and commented, for somebody who begins one: five files and a text, which pass the check as they
 * stand. Everything in it is invented.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ParleyError } from '@/lib/errors';
import { locateRecord } from './locate';

const record = `# What the record is about, and its sides in the order of their colours.
record:
  id: bridge-talks
  title: The bridge talks
  description: Two invented towns negotiate over a bridge. Replace everything here with your own.
  timeZone: Europe/Oslo # dates without a time are meant in this zone
  focus: bridge-talks
sides:
  upper: {name: Upper Town, short: Upper}
  lower: {name: Lower Town, short: Lower}
  other: {name: Other, short: Other, residual: true} # those who belong to none
`;
const world = `# Who and what there is. The word before each colon is the id by which everything else refers to it.
people:
  anna-berg: {name: Anna Berg, side: upper}
  olav-strand: {name: Olav Strand, side: lower}
organizations:
  upper-town: {name: Upper Town, side: upper, kind: state}
  lower-town: {name: Lower Town, side: lower, kind: state}
  valley-post: {name: Valley Post, side: other, kind: media}
# A meeting's status, time and place are not written here: they are claims below, each with the words behind it.
meetings:
  bridge-talks: {name: Bridge talks, format: bilateral}
issues:
  toll: {name: Toll, proposition: Whoever crosses the bridge pays a toll.}
places:
  old-mill: {name: Old mill, kind: site}
`;
const source = `# One file for each source: what it is, and the passages that the record rests on, verbatim.
source:
  id: post
  title: Towns talk about the bridge
  publishedBy: valley-post
  publishedAt: 2024-03-05
  dateBasis: printed
  reliability: C # A (best) to F (cannot be judged)
  reliabilityNote: A local paper that names its speakers.
passages:
  # p and the number of the paragraph; npm run locate adds where exactly the words stand in texts/post.txt.
  p2a: "Anna Berg of Upper Town and Olav Strand, mayor of Lower Town, met at the old mill on Monday"
  p2b: "“We cannot build without a toll,” Ms Berg said"
  p3a: "Lower Town is against any toll"
`;
const assertions = `# What the sources say, one entry for each version of a fact, each with the passages behind it.
roles:
  - {person: olav-strand, title: mayor, organization: lower-town, tenure: current, evidence: [post.p2a]}
participations:
  - {actor: anna-berg, meeting: bridge-talks, onBehalfOf: upper-town, evidence: [post.p2a]}
  - {actor: olav-strand, meeting: bridge-talks, role: negotiator, onBehalfOf: lower-town, evidence: [post.p2a inferred]}
statements:
  - id: berg-needs-a-toll
    text: Upper Town builds only if there is a toll. # a sentence of your own
    quote: We cannot build without a toll
    said: [anna-berg]
    about: [{on: toll, stance: 2}] # from -2 (fully against the issue's proposition) to 2 (fully for it)
    evidence: [post.p2b]
claims:
  - {subject: bridge-talks, predicate: status, value: held, tense: past, evidence: [post.p2a]}
  - {subject: bridge-talks, predicate: time, when: 2024-03-04, dateBasis: weekday, evidence: [post.p2a]}
  - {subject: bridge-talks, predicate: place, object: old-mill, evidence: [post.p2a]}
  # 'claimed': the article asserts it in its own voice.
  - {subject: lower-town, predicate: position, about: [{on: toll, stance: -2}], evidence: [post.p3a claimed]}
`;
const text = `Towns talk about the bridge

Anna Berg of Upper Town and Olav Strand, mayor of Lower Town, met at the old mill on Monday. “We cannot build without a toll,” Ms Berg said.

Lower Town is against any toll.
`;

/** The files of the example, by their path in the record's folder, without positions and hashes. */
export const exampleFiles: ReadonlyMap<string, string> = new Map([
  ['record.yaml', record],
  ['world.yaml', world],
  ['sources/post.yaml', source],
  ['assertions.yaml', assertions],
]);
export const exampleTexts: ReadonlyMap<string, string> = new Map([['post', text]]);

/**
 * Writes the example into a folder that is empty or does not exist, the text into its subfolder texts. `schema` is the
 * address of the JSON Schema for the first line of each file.
 * @returns the files written, from the folder.
 * @throws ParleyError if something is in the folder.
 */
export async function writeExample(dir: string, schemaOf: (file: string) => string): Promise<string[]> {
  await mkdir(dir, { recursive: true });
  const [there] = await readdir(dir);
  if (there !== undefined)
    throw new ParleyError({
      where: dir,
      found: `the folder holds ${there} already`,
      cure: 'Name a folder that is empty or does not exist',
    });
  const files = [
    ...[...exampleFiles].map(([file, yaml]) => [
      file,
      `# yaml-language-server: $schema=${schemaOf(file)}\n${yaml}`,
    ]),
    ...[...exampleTexts].map(([id, words]) => [`texts/${id}.txt`, words]),
  ] as [string, string][];
  for (const [file, words] of files) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), words);
  }
  await locateRecord(dir, exampleTexts);
  return files.map(([file]) => file);
}
