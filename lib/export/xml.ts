/** Text for XML: escaped, and without the characters that XML 1.0 cannot hold at all. */

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** All that a parser must refuse: control characters, lone surrogates, the two non-characters. */
const unfit =
  /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** For writers that escape by themselves. */
export const fitForXml = (text: string): string => text.replace(unfit, '');

export const xmlText = (value: string | number | boolean): string =>
  fitForXml(String(value)).replace(/[&<>"']/g, (mark) => entities[mark]!);
