/** A brief as a Word document: headings, a bullet a sentence, marks that lead to the words. Loaded when it is asked for. */
import {
  Bookmark,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { BriefDocument, BriefSentence } from './brief';
import { fitForXml } from './xml';

const run = (text: string, look: { color?: string; italics?: boolean; bold?: boolean } = {}) =>
  new TextRun({ text: fitForXml(text), ...look });
const quiet = '555555';

const sentenceOf = ({ text, reserve, marks }: BriefSentence) =>
  new Paragraph({
    bullet: { level: 0 },
    children: [
      run(text),
      ...(reserve ? [run(` (${reserve})`, { color: quiet })] : []),
      ...(marks.length > 0 ? [run(' ')] : []),
      ...marks.map(
        (mark) =>
          new InternalHyperlink({
            anchor: `words-${mark}`,
            children: [run(`[${mark}]`, { color: '1d4ed8' })],
          }),
      ),
    ],
  });

const heading = (text: string, level: 1 | 2 | 3) =>
  new Paragraph({
    heading: [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2][level - 1],
    keepNext: true,
    children: [run(text)],
  });

export function briefDocx({ title, about, parts, words, sources, link }: BriefDocument): Promise<Blob> {
  const document = new Document({
    title: fitForXml(title),
    creator: 'Parley',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 21 } },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 280, after: 80 } } },
        heading2: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 160, after: 40 } } },
      },
    },
    sections: [
      {
        children: [
          heading(title, 1),
          ...about.map((line) => new Paragraph({ children: [run(line, { color: quiet })] })),
          ...parts.flatMap((part) => [heading(part.heading, part.level), ...part.sentences.map(sentenceOf)]),
          heading('Words', 2),
          ...words.map(
            ({ number, quote, place }) =>
              new Paragraph({
                spacing: { after: 60 },
                children: [
                  new Bookmark({ id: `words-${number}`, children: [run(`[${number}]`)] }),
                  run(` “${quote}” `),
                  run(`(${place})`, { color: quiet }),
                ],
              }),
          ),
          heading('Sources', 2),
          ...sources.map(
            ({ id, words: found, notes }) =>
              new Paragraph({
                children: [run(`${id} `, { bold: true }), run([`${found}.`, ...notes].join(' '))],
              }),
          ),
          new Paragraph({
            spacing: { before: 240 },
            children: [new ExternalHyperlink({ link, children: [run(link, { color: '1d4ed8' })] })],
          }),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
