/** On the command line a parameter is a name; an id means itself, and a name that may mean several is refused with them. */
import { picksByName } from '@/lib/answer/picks-by-name';
import { findReadyQuestion } from '@/lib/questions/ready-questions';

const person = (id: string, name: string, ...others: string[]) => ({
  ...{ id, name, kinds: ['actor', 'person'], spellings: [name, ...others] },
});
const named = [
  person('rustem-umerov', 'Rustem Umerov', 'Умеров'),
  person('ilse-varga', 'Ilse Varga'),
  person('pal-varga', 'Pál Varga'),
  {
    id: 'umerov',
    name: 'Umerov Foundation',
    kinds: ['actor', 'organization'],
    spellings: ['Umerov Foundation'],
  },
];
const pick = (given: Record<string, unknown>, id = 'whom-a-person-met') =>
  picksByName(findReadyQuestion(id)!, given, named);

test('a surname, another script and a near spelling are the person; an id is itself', () => {
  for (const typed of ['Umerov', 'Умеров', 'umerow', 'rustem umerov', 'rustem-umerov'])
    expect(pick({ person: typed, from: '2025-12-01' })).toEqual({
      person: 'rustem-umerov',
      from: '2025-12-01',
    });
  expect(pick({ one: 'umerov', other: 'Umerov' }, 'did-they-meet')).toEqual({
    one: 'umerov',
    other: 'rustem-umerov',
  });
});

test('a name that may mean several is refused with all of them, and one that means nobody is left to the question', () => {
  expect(() => pick({ person: 'Varga' })).toThrow(
    "person: 'Varga' may mean Ilse Varga (ilse-varga), Pál Varga (pal-varga). Give more of the name",
  );
  expect(pick({ person: 'Yeti', least: 3, nonsense: 'x' })).toEqual({
    person: 'Yeti',
    least: 3,
    nonsense: 'x',
  });
});
