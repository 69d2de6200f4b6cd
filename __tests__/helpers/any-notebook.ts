/** Made-up notebooks of one record, for tests that must hold for every notebook. */
import fc from 'fast-check';
import { reliabilities } from '@/lib/domain/values';
import { emptyNotebook, type Notebook, type Rating, type SavedView, viewThing } from '@/lib/view/notebook';

export const notebookRecord = 'village-well';
export const view = (name: string, link = '', caption = ''): SavedView => ({ name, link, caption });
export const rated = (source: string, rating: Rating['rating'], reason = ''): Rating => ({
  source,
  rating,
  reason,
});

const anyName = fc.oneof(
  fc.constantFrom('Who came', 'Who came (2)', 'Who came (3)', ' (2)', 'x'.repeat(200)),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);
const anyView = fc.record({
  name: anyName,
  link: fc.constantFrom('', '?tab=table', '?hide=anna#at=bo,1,2'),
  caption: fc.string({ unit: 'binary', maxLength: 8 }),
});
const withName = <T extends { name: string }>(items: fc.Arbitrary<T>) =>
  fc.uniqueArray(items, { selector: ({ name }) => name, maxLength: 6 });
export const anyNotebook: fc.Arbitrary<Notebook> = fc
  .tuple(
    withName(anyView),
    withName(fc.record({ name: anyName, steps: fc.array(anyView, { minLength: 1, maxLength: 3 }) })),
    fc.uniqueArray(
      fc.record({
        of: fc.oneof(
          fc.constantFrom('ada-hill', 'ATTENDED:ada-hill:well-talk', 'source:crier'),
          anyName.map(viewThing),
        ),
        text: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      }),
      { selector: ({ of, text }) => `${of}\n${text}`, maxLength: 6 },
    ),
    fc.uniqueArray(
      fc
        .record({
          source: fc.constantFrom('001', 'crier', 'bell', 'a~b.c'),
          rating: fc.option(fc.constantFrom(...reliabilities.values)),
          reason: fc.string({ unit: 'binary', maxLength: 8 }),
        })
        .filter(({ rating, reason }) => rating !== null || reason !== ''),
      { selector: ({ source }) => source, maxLength: 4 },
    ),
  )
  .map(([views, stories, notes, ratings]) => ({
    ...emptyNotebook(notebookRecord),
    views,
    notes,
    stories,
    ratings,
  }));
