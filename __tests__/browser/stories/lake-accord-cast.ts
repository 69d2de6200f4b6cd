/** Whom the stories are about in the record of the invented lake accord. */
import type { Cast } from './cast';

export const lakeAccord: Cast = {
  recordDir: '__tests__/fixtures/records/lake-accord',
  title: 'The lake accord',
  finding: {
    sentence: 'Government of Velmar and Mediators took part in every session held in the Lake talks',
    evidence: '3 sessions, 8–10 Apr 2019.',
  },
  disputed: {
    id: 'ferry-meeting',
    name: 'Ferry meeting',
    typed: 'ferry meeting',
    line: 'Meeting, disputed, 9 Apr 2019',
    disagreement: 'ferry-night',
    question: 'Did Varga and Sorenko meet on the ferry?',
    positions: [
      {
        says: 'They talked there for hours',
        quote: 'They talked until the lights of Brenn were gone',
        source: 'ledger',
      },
      {
        says: 'There was no meeting',
        quote: 'As for the ferry: the chairman was at home that night. There was no meeting.',
        source: 'shore',
      },
    ],
  },
  person: {
    id: 'yusuf-al-tamar',
    name: 'Yusuf al-Tamar',
    line: 'Person, Highland Front',
    spellings: [
      ['يوسف التمر', 'Yusuf al-Tamar'],
      ['youssef', 'Yusuf al-Tamar'],
      ['Соренко', 'Davyd Sorenko'],
      ['Galina', 'Halyna Mirchuk'],
    ],
    names: ['Youssef al-Tamar interview', 'Yusuf al-Tamar ledger', 'يوسف التمر interview'],
    titles: ['leader ledger', 'leader of the highlanders interview'],
    meeting: {
      name: 'Video talk',
      words: 'Video talk 12 Apr 1',
      quote:
        'On Friday evening President Marek Dolan spoke by video with Yusuf al-Tamar, the leader of the Highland Front, Ansa Wire reported',
    },
    said: {
      issue: 'autonomy',
      quote: 'Mr al-Tamar told the president that the highlands want autonomy "within Velmar, not beside it"',
    },
    neverWith: ['halyna-mirchuk', 'tomas-reinholt', 'teodor-lind'],
  },
  edge: {
    id: 'ATTENDED:halyna-mirchuk:trilateral-session',
    reading: 'attended',
    words: ['negotiator, for North Shore Movement'],
    quote: 'Ms Mirchuk met the minister and Ms Aasen on Tuesday',
    source: 'shore',
  },
  waiting: { id: 'jonas-weyer', name: 'Jonas Weyer' },
  time: {
    day: '2019-04-09',
    label: '9 Apr 2019',
    left: ['trilateral-session', 'highland-session', 'ferry-meeting', 'council-report'],
    may: [
      "Aasen's report to the council",
      'Monthly consultations',
      'War over the lake',
      'Grain for the north shore',
    ],
    meeting: {
      id: 'dolan-sorenko-call',
      column: 'Wednesday 3 Apr 2019',
      members: ['Marek Dolan', 'Davyd Sorenko'],
    },
  },
  story: { name: 'The lake accord in three steps', steps: 3 },
  change: {
    side: 'Highland Front',
    sideId: 'highlands',
    layer: 'Documents',
    layerId: 'documents',
    moved: 'ilse-varga',
  },
};
