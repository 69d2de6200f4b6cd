/**
 * In which script a name is written, as an ISO 15924 code, from its letters. What the letters cannot tell (simplified
 * from traditional characters) is taken from the language, if the record gives it.
 */

/** Scripts by the code of the names written in them. Kana before Han: a Japanese name may hold both. */
const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Kore', /\p{Script=Hangul}/gu],
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Guru', /\p{Script=Gurmukhi}/gu],
  ['Gujr', /\p{Script=Gujarati}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
  ['Telu', /\p{Script=Telugu}/gu],
  ['Knda', /\p{Script=Kannada}/gu],
  ['Mlym', /\p{Script=Malayalam}/gu],
  ['Sinh', /\p{Script=Sinhala}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Laoo', /\p{Script=Lao}/gu],
  ['Khmr', /\p{Script=Khmer}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Tibt', /\p{Script=Tibetan}/gu],
  ['Mong', /\p{Script=Mongolian}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
  ['Thaa', /\p{Script=Thaana}/gu],
  ['Syrc', /\p{Script=Syriac}/gu],
];

/** 'Latn', 'Cyrl', 'Arab', 'Hans', …; 'Zyyy' for a name without letters. Where scripts are mixed, the one with most letters. */
export function scriptOf(value: string, lang: string | null = null): string {
  const count = (letters: RegExp) => value.match(letters)?.length ?? 0;
  const kana = count(scripts[0]![1]);
  const han = count(/\p{Script=Han}/gu);
  let best = { code: 'Zyyy', letters: 0 };
  for (const [code, pattern] of scripts) {
    // A single kana makes a name of Han characters Japanese.
    const letters = code === 'Jpan' ? kana && kana + han : count(pattern);
    if (letters > best.letters) best = { code, letters };
  }
  if (!kana && han > best.letters) return hanScript(lang);
  return best.code;
}

function hanScript(lang: string | null): string {
  if (!lang) return 'Hans';
  if (/^ja\b/i.test(lang)) return 'Jpan';
  if (/^ko\b/i.test(lang)) return 'Kore';
  return /hant|-(tw|hk|mo)\b/i.test(lang) ? 'Hant' : 'Hans';
}
