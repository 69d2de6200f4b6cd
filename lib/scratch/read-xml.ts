/**
 * A network from GEXF 1.1 to 1.3 or GraphML, read piece by piece. Nothing outside the file is ever asked for: a document
 * type, with which XML can name other files and grow without end, is refused.
 */
import { SaxesParser } from 'saxes';
import { BadFile, badFile } from './bad-file';
import { type Collector, collector } from './collect';
import type { FileNetwork } from './scratch';

/** Deeper than any network is nested. */
const MOST_DEEP = 60;
const PIECE = 65_536;

interface Open {
  what: 'node' | 'edge';
  at: string;
  attributes: Record<string, string>;
  values: [string, string][];
  /** A label inside, as yEd writes it. */
  label: string;
}

/** Names of a thing's attributes as a reader knows them, by the id that the file refers to. */
type Titles = Map<string, string>;

function close(into: Collector, { what, at, attributes, values, label }: Open): void {
  const value = (...names: string[]) =>
    values.find(([name, text]) => text !== '' && names.includes(name.toLowerCase()))?.[1] ?? '';
  const said = attributes.label || label || value('label', 'name', what === 'edge' ? 'type' : 'title');
  if (what === 'node') into.node(at, attributes.id ?? '', said, values);
  else {
    const { id = '', source = '', target = '' } = attributes;
    into.edge(at, { key: id, source, target, label: said }, values);
  }
}

export function readXml(file: string, text: string): FileNetwork {
  const into = collector(file);
  const parser = new SaxesParser({ position: true, xmlns: false });
  const at = () => `line ${parser.line}`;
  const titles: Record<'node' | 'edge', Titles> = { node: new Map(), edge: new Map() };
  const open: Open[] = [];
  let depth = 0;
  let isNetwork = false;
  let declares: 'node' | 'edge' = 'node';
  /** The attribute whose text is being read, and its text so far. */
  let reading: { title: string; text: string } | null = null;
  let inLabel = false;

  parser.on('doctype', () => {
    throw badFile(file, at(), 'a document type (DOCTYPE)', 'Save it without one: a network needs none');
  });
  parser.on('error', (error) => {
    const found = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw badFile(file, at(), found, 'Save it anew from the program that made it');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MOST_DEEP)
      throw badFile(file, at(), `elements ${MOST_DEEP} deep`, 'Save the network without groups in groups');
    if (depth === 1) isNetwork = name === 'gexf' || name === 'graphml';
    if (depth === 1 && !isNetwork)
      throw badFile(
        file,
        at(),
        `<${name}>`,
        'Choose a GEXF or GraphML file: its first element is <gexf> or <graphml>',
      );
    const now = open.at(-1);
    if (name === 'node' || name === 'edge')
      open.push({ what: name, at: `${file}, ${at()}`, attributes, values: [], label: '' });
    else if (name === 'attributes') declares = attributes.class === 'edge' ? 'edge' : 'node';
    else if (name === 'attribute')
      titles[declares].set(attributes.id ?? '', attributes.title ?? attributes.id ?? '');
    else if (name === 'key')
      for (const what of ['node', 'edge'] as const)
        if (['all', what, undefined].includes(attributes.for))
          titles[what].set(attributes.id ?? '', attributes['attr.name'] ?? attributes.id ?? '');
    if (!now) return;
    if (name === 'attvalue') {
      const id = attributes.for ?? attributes.id ?? '';
      now.values.push([titles[now.what].get(id) ?? id, attributes.value ?? '']);
    } else if (name === 'data') {
      const id = attributes.key ?? '';
      reading = { title: titles[now.what].get(id) ?? id, text: '' };
    } else if (name === 'y:NodeLabel' || name === 'y:EdgeLabel') inLabel = true;
  });
  parser.on('text', (piece) => {
    if (inLabel) open.at(-1)!.label += piece.trim();
    else if (reading) reading.text += piece;
  });
  parser.on('cdata', (piece) => {
    if (reading) reading.text += piece;
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (name === 'y:NodeLabel' || name === 'y:EdgeLabel') inLabel = false;
    if (name === 'data' && reading) {
      open.at(-1)?.values.push([reading.title, reading.text.trim()]);
      reading = null;
    }
    if (name === 'node' || name === 'edge') close(into, open.pop()!);
  });

  try {
    for (let from = 0; from < text.length; from += PIECE) parser.write(text.slice(from, from + PIECE));
    parser.close();
  } catch (error) {
    if (error instanceof BadFile) throw error;
    throw badFile(file, at(), 'no XML that can be read', 'Save it anew from the program that made it');
  }
  return into.finish();
}
