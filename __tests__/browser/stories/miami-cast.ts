/** Whom the stories are about in the record of the Miami talks of December 2025. */
import type { Cast } from './cast';

export const miami: Cast = {
  recordDir: 'seeds',
  title: 'Miami talks, December 2025',
  finding: {
    sentence: 'The United States took part in every session held in the Miami talks',
    evidence:
      '3 sessions, 20–21 Dec 2025. No session in the record joins Ukraine and Russia or Russia and Europe.',
  },
  disputed: {
    id: 'trilateral-talks',
    name: 'Trilateral talks of the US, Ukraine and Russia',
    typed: 'trilateral',
    line: 'Meeting, proposed, date unknown',
    disagreement: 'trilateral-on-offer',
    question: 'Were trilateral talks with Russia on offer?',
    positions: [
      {
        says: 'Washington proposed them',
        quote:
          'Ukrainian President Volodymyr Zelenskyy’s suggestion that Washington had proposed such discussions',
        source: '004',
      },
      {
        says: 'They are not being prepared and were not seriously considered',
        quote: 'The Kremlin denied trilateral talks',
        source: '004',
      },
    ],
  },
  person: {
    id: 'rustem-umerov',
    name: 'Rustem Umerov',
    line: 'Person, Ukraine',
    spellings: [
      ['Umjerow', 'Rustem Umerov'],
      ['Умеров', 'Rustem Umerov'],
      ['umerov rus', 'Rustem Umerov'],
      ['Store', 'Jonas Gahr Støre'],
    ],
    names: ['Rustem Umerov 000 001 003', 'Rustem Umjerow 002'],
    titles: [
      'chief negotiator 004',
      'Secretary of the Ukrainian Security Council 002',
      'senior official 001',
      'top Ukrainian negotiator 003',
      'Ukrainian negotiator 000',
    ],
    meeting: {
      name: 'US–Ukraine',
      words: 'US–Ukraine 21 Dec · lead 2',
      quote:
        'followed by a separate session with the Ukrainian delegation led by senior official Rustem Umerov',
    },
    said: {
      issue: 'timeline',
      quote:
        '"Particular attention was given to discussing timelines and the sequencing of next steps," the statement read',
    },
    neverWith: ['vladimir-putin', 'kirill-dmitriev', 'jonas-gahr-store'],
  },
  edge: {
    id: 'ATTENDED:kirill-dmitriev:us-russia-miami',
    reading: 'attended',
    words: ['lead, for Russia'],
    quote:
      'An interesting dimension of the negotiations involved a Russian delegation led by Kirill Dmitriev',
    source: '002',
  },
  waiting: { id: 'dmitry-peskov', name: 'Dmitry Peskov' },
  time: {
    day: '2025-12-20',
    label: '20 Dec 2025',
    left: ['us-russia-miami', 'zelenskyy-witkoff-dec'],
    may: [
      'Meeting of Volodymyr Zelenskyy and Steve Witkoff',
      'Leak of the 28-point plan',
      'War of Russia against Ukraine',
    ],
    meeting: {
      id: 'us-russia-miami',
      column: 'Saturday 20 Dec 2025',
      members: [
        'Kirill Dmitriev, led or hosted',
        'Russian delegation',
        'Jared Kushner',
        'Steve Witkoff',
        'US delegation',
      ],
    },
  },
  story: { name: 'The Miami talks in eight steps', steps: 8 },
  change: { side: 'Europe', sideId: 'europe', layer: 'Places', layerId: 'places', moved: 'kirill-dmitriev' },
};
