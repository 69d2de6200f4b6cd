import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntilStill } from '@/__tests__/helpers/browser';
import { launchChromium } from '@/__tests__/helpers/chromium';
import { serveRecord } from '@/__tests__/helpers/serve';
import { startLocalServer } from '@/lib/neo4j/local-server';
import { getRecord } from '@/lib/record/check-record';
const [dir, out, only = ''] = process.argv.slice(2);
const state = mkdtempSync(join(tmpdir(), 'parley-shoot-'));
const ending = new AbortController();
const db = await startLocalServer({ stateDir: state, port: 0, signal: ending.signal });
const record = await getRecord(join(process.cwd(), dir!));
const app = await serveRecord(record, db);
const person = dir!.includes('lake') ? 'yusuf-al-tamar' : 'steve-witkoff';
const two = dir!.includes('lake') ? record.entities?.filter?.((e: any) => e.type === 'Person').slice(0,2).map((e:any)=>e.id).join(',') : 'rustem-umerov,kirill-dmitriev';
const views: Record<string,string> = { graph:'/', sel:`/?sel=${person}`, compare:`/?sel=${two}`, timeline:'/?tab=timeline', issues:'/?tab=matrix', meetings:'/?tab=matrix&matrix=meetings', pairs:'/?tab=matrix&matrix=actors', evidence:'/?tab=evidence', table:'/?tab=table', cypher:'/?tab=cypher', questions:'/?tab=questions', layers:'/?on=documents,issues,events,places', time:'/?layout=time', force:'/?layout=force' };
const sizes = [[1440,900],[1024,768],[390,844]] as const;
mkdirSync(out!, {recursive:true});
const browser = await launchChromium();
for (const [name,path] of Object.entries(views)) { if (only && !only.split(',').includes(name)) continue;
 for (const [w,h] of sizes) for (const scheme of ['light','dark'] as const) {
  if (scheme==='dark' && w===1024) continue;
  const c = await browser.newContext({viewport:{width:w,height:h},colorScheme:scheme,reducedMotion:'reduce',...(w<500?{hasTouch:true,isMobile:true}:{})});
  const p = await c.newPage();
  try { await p.goto(app.url+path); await p.getByRole('combobox',{name:'Search'}).waitFor(); await waitUntilStill(p);
  await p.screenshot({path:join(out!,`${name}-${w}-${scheme}.png`)}); } catch(e) { console.log(name,w,scheme,String(e).slice(0,200)); }
  await c.close();
 }}
await browser.close(); await app.stop(); await db.stop(); process.exit(0);
