/** The page's own typeface as @font-face rules that carry the files, for a picture that is drawn away from the page. */

const family = 'Inter Variable';
/** Scripts that labels are set in and the typeface has; the rest falls back, as on the page. */
const wanted = ['-latin-wght', '-latin-ext-wght', '-cyrillic-wght'];

const asDataAddress = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

function* facesOf(sheet: CSSStyleSheet): Generator<CSSFontFaceRule> {
  for (const rule of sheet.cssRules)
    if (rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('font-family').includes(family))
      yield rule;
}

/** Empty where the files cannot be had: then the system's typeface stands in. */
export async function fontFaces(): Promise<string> {
  try {
    const rules = [...document.styleSheets].flatMap((sheet) => [...facesOf(sheet)]);
    const faces = await Promise.all(
      rules.map(async (rule) => {
        const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1] ?? '';
        const isWanted =
          rule.style.getPropertyValue('font-style') !== 'italic' &&
          wanted.some((part) => address.includes(part));
        if (!isWanted) return '';
        const base = rule.parentStyleSheet?.href ?? window.location.href;
        const data = await asDataAddress(await (await fetch(new URL(address, base))).blob());
        const range = rule.style.getPropertyValue('unicode-range');
        return `@font-face{font-family:'${family}';font-weight:100 900;src:url(${data}) format('woff2');${range ? `unicode-range:${range};` : ''}}`;
      }),
    );
    return faces.join('');
  } catch {
    return '';
  }
}
