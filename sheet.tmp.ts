import { readFileSync } from 'node:fs';
import { launchChromium } from '@/__tests__/helpers/chromium';
const [dir, out, w, ...files] = process.argv.slice(2);
const b = await launchChromium(); const p = await b.newPage({ viewport: { width: 1800, height: 600 } });
await p.setContent('<body style="margin:4px;background:#888;display:flex;flex-wrap:wrap;gap:6px">' + files.map((f) => `<figure style="margin:0"><figcaption style="font:12px sans-serif">${f}</figcaption><img style="width:${w}px" src="data:image/png;base64,${readFileSync(`${dir}/${f}.png`).toString('base64')}"></figure>`).join(''));
await p.waitForTimeout(300); await p.screenshot({ path: out, fullPage: true }); await b.close(); process.exit(0);
