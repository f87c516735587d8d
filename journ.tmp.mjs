import { chromium } from 'playwright-core'; import { serve } from './src/commands/serve.ts'; import { readFileSync } from 'node:fs'; import {createServer} from 'node:http';
const s = await serve('/tmp/full-dist', 4778); const h=createServer((q,r)=>{r.setHeader('content-type','text/html');r.end(readFileSync('/tmp/article.html'))}).listen(4779); const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const c = await b.newContext({viewport:{width:1100,height:900}}); 
const q=await c.newPage(); await q.goto('http://127.0.0.1:4779/'); await q.waitForTimeout(1500);
const f=q.frames().find(x=>x.url().includes('/embed/')); console.log(await f.evaluate(()=>[document.querySelector('.embed').getBoundingClientRect().height,innerHeight,innerWidth]));
await q.screenshot({path:'/tmp/j-article.png',fullPage:true});
const p=await c.newPage(); await p.goto('http://127.0.0.1:4778/charts/rounds/'); await p.locator('.embed-preview').scrollIntoViewIfNeeded(); await p.waitForTimeout(700); await p.locator('.embed-box').screenshot({path:'/tmp/s-box-1100.png'});
await b.close(); s.close(); s.closeAllConnections(); h.close(); h.closeAllConnections();
