import { chromium } from 'playwright-core'; import { AxeBuilder } from '@axe-core/playwright'; import { serve } from './src/commands/serve.ts'; import {readdirSync} from 'node:fs';
const s = await serve('/tmp/full-dist', 4778); const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const c = await b.newContext({bypassCSP:true}); const p = await c.newPage();
const list=['/embedding/','/charts/rounds/','/editions/2024-12-09/charts/silence/',...readdirSync('/tmp/full-dist/embed').filter(x=>x!='script').map(x=>`/embed/${x}/`),'/editions/2024-12-09/embed/rounds/'];
for (const a of list) { await p.goto('http://127.0.0.1:4778'+a); await p.evaluate(()=>{for(const d of document.querySelectorAll('details'))d.open=true});
 for (const colorScheme of ['light','dark']) { await p.emulateMedia({colorScheme}); const {violations}=await new AxeBuilder({page:p}).withTags(['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']).setLegacyMode().analyze();
 for(const v of violations) for(const n of v.nodes) console.log(a,colorScheme,v.id,n.target.join(' '),n.html.slice(0,140)); } }
console.log('axe done');
await b.close(); s.close(); s.closeAllConnections();
