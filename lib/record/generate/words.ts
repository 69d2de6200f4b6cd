/**
 * The invented world's vocabulary: states, towns, names of people in four scripts with their Latin spelling, what the
 * negotiations are about. Nobody and nothing of it exists.
 */

export const states = ['Karvelia', 'Tolmark', 'Serrat', 'Dunhall'] as const;
export const mediatingStates = ['Istmere', 'Nordhaven', 'Qelland'] as const;

export const towns = [
  ...['Anse', 'Brenn', 'Corvale', 'Dorma', 'Elst', 'Farrow', 'Gelden', 'Harn', 'Ilmar', 'Jessen', 'Kell'],
  ...[
    'Lorne',
    'Merrow',
    'Nessa',
    'Orlim',
    'Pell',
    'Quern',
    'Rosk',
    'Sarne',
    'Tarm',
    'Ulven',
    'Varde',
    'Wick',
  ],
];
export const townForms = ['', 'Port', 'Upper', 'Lower', 'New', 'Old', 'East', 'West'];

export interface Culture {
  /** BCP 47 of the names as written at home; null where that is the Latin alphabet. */
  lang: string | null;
  /** Each name in Latin letters and as written at home. */
  first: readonly (readonly [latin: string, own: string])[];
  last: readonly (readonly [latin: string, own: string])[];
}

const pairs = (text: string) =>
  text.split(', ').map((pair): [string, string] => {
    const [latin = '', own = latin] = pair.split('=');
    return [latin, own];
  });

export const cultures = {
  cyrillic: {
    lang: 'uk',
    first: pairs(
      'Andriy=Андрій, Bohdan=Богдан, Daryna=Дарина, Halyna=Галина, Ihor=Ігор, Iryna=Ірина, Kateryna=Катерина, Maksym=Максим, Mykola=Микола, Oksana=Оксана, Oleh=Олег, Pavlo=Павло, Svitlana=Світлана, Taras=Тарас, Vira=Віра, Yaroslav=Ярослав',
    ),
    last: pairs(
      'Babych=Бабич, Danylko=Данилко, Hrabets=Грабець, Ilchuk=Ільчук, Kovarenko=Коваренко, Lysohir=Лисогір, Marunyak=Маруняк, Nazarko=Назарко, Oliynyk=Олійник, Petrash=Петраш, Romaniv=Романів, Sorenko=Соренко, Tymkiv=Тимків, Vasylko=Василько, Yavoriv=Яворів, Zherin=Жерін',
    ),
  },
  arabic: {
    lang: 'ar',
    first: pairs(
      'Adil=عادل, Amina=أمينة, Bilal=بلال, Farid=فريد, Hala=هالة, Idris=إدريس, Jamal=جمال, Karim=كريم, Layla=ليلى, Mounir=منير, Nadia=نادية, Rashid=رشيد, Salma=سلمى, Samira=سميرة, Yusuf=يوسف, Zaynab=زينب',
    ),
    last: pairs(
      'al-Amiri=العامري, al-Bahri=البحري, al-Dahabi=الذهبي, al-Hakim=الحكيم, al-Jabali=الجبلي, al-Kaysi=القيسي, al-Mansur=المنصور, al-Nahri=النهري, al-Rashidi=الراشدي, al-Sabbagh=الصباغ, al-Tamar=التمر, al-Wadi=الوادي, Haddun=حدون, Khoury=خوري, Mansour=منصور, Sabbah=صباح',
    ),
  },
  georgian: {
    lang: 'ka',
    first: pairs(
      'Ana=ანა, Davit=დავით, Eka=ეკა, Giorgi=გიორგი, Irakli=ირაკლი, Ketevan=ქეთევან, Levan=ლევან, Mariam=მარიამ, Nino=ნინო, Otar=ოთარ, Salome=სალომე, Tamar=თამარ, Vakhtang=ვახტანგ, Zurab=ზურაბ',
    ),
    last: pairs(
      'Abuladze=აბულაძე, Beridze=ბერიძე, Chkheidze=ჩხეიძე, Dolidze=დოლიძე, Gelashvili=გელაშვილი, Javakhi=ჯავახი, Kapanadze=კაპანაძე, Lomidze=ლომიძე, Maisuradze=მაისურაძე, Nozadze=ნოზაძე, Shengelia=შენგელია, Tsereteli=წერეთელი',
    ),
  },
  latin: {
    lang: null,
    first: pairs(
      'Ada, Amadi, Carmen, Clara, Edda, Emeka, Ilse, Ines, Ingrid, Jonas, Lukas, Marek, Nora, Petra, Rolf, Selma, Teodor, Tomas, Ulrike, Victor, Wanda, Yara',
    ),
    last: pairs(
      'Aasen, Berg, Castellan, Dolan, Eriksen, Fofana, Grünwald, Halasz, Ibsen, Jansen, Kesso, Klint, Lind, Moreau, Nyström, Oduya, Pereira, Quist, Reinholt, Søgaard, Tavares, Ulmer, Varga, Weyer',
    ),
  },
} as const satisfies Record<string, Culture>;

export interface IssueWords {
  name: string;
  proposition: string;
  /** What a speaker says who is fully for it, leaning for, neither, leaning against, fully against. */
  said: readonly [string, string, string, string, string];
}
const issue = (name: string, proposition: string, thing: string): IssueWords => ({
  name,
  proposition,
  said: [
    `There will be no accord without ${thing}`,
    `We can live with ${thing} if the other points are settled`,
    `We have heard what was said of ${thing} and shall answer in writing`,
    `It is too early to speak of ${thing}`,
    `We shall never accept ${thing}`,
  ],
});

export const issues: readonly IssueWords[] = [
  issue('Ceasefire', 'The guns are silent while the talks go on.', 'a ceasefire along the whole line'),
  issue('Water shares', 'Each party has a fixed share of the water.', 'fixed shares of the water'),
  issue('Control of the dam', 'The dam is under joint control.', 'joint control of the dam'),
  issue('Foreign monitors', 'Foreign monitors watch over the accord.', 'foreign monitors'),
  issue('Autonomy', 'The highlands govern themselves.', 'autonomy for the highlands'),
  issue('Amnesty', 'Fighters of all parties go unpunished.', 'an amnesty'),
  issue('Prisoners', 'All prisoners are exchanged.', 'an exchange of all prisoners'),
  issue('Local elections', 'The districts elect their own mayors.', 'elections in the districts'),
  issue('Border crossings', 'The crossings are open to all.', 'open crossings'),
  issue('Fishing rights', 'The fishing families get their boats back.', 'the return of the boats'),
  issue('Reparations', 'The damage of the war is paid for.', 'reparations'),
  issue('Security guarantees', 'Other states vouch for the accord.', 'guarantees by other states'),
  issue('Language of schools', 'Schools teach in both languages.', 'schools in both languages'),
  issue('Grain transit', 'Grain passes the harbours freely.', 'free transit for grain'),
  issue('Withdrawal', 'All troops leave the zone.', 'a withdrawal of all troops'),
  issue('Return of refugees', 'Whoever fled may come home.', 'the return of those who fled'),
];
/** The same word at the index of each stance: +2, +1, 0, -1, -2. */
export const stances = [2, 1, 0, -1, -2] as const;

export const talks = [
  'Harbour',
  'Lake',
  'Bridge',
  'Valley',
  'Winter',
  'Spring',
  'Autumn',
  'Frontier',
  'River',
];
export const outlets = ['Wire', 'Ledger', 'Courier', 'Observer', 'Herald', 'Tribune', 'Gazette', 'Post'];
export const ordinals = [
  ...['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'],
  ...[
    'Eleventh',
    'Twelfth',
    'Thirteenth',
    'Fourteenth',
    'Fifteenth',
    'Sixteenth',
    'Seventeenth',
    'Eighteenth',
  ],
];
export const hours = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
];
export const offices = [
  ...['president', 'foreign minister', 'chief negotiator', 'security adviser', 'deputy foreign minister'],
  ...['legal adviser', 'spokesman', 'ambassador', 'chief of staff', 'negotiator', 'military adviser'],
  ...['member of the delegation', 'economic adviser', 'head of protocol'],
];
