import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join, extname } from 'node:path';
const [,, out, ...specs] = process.argv;
const types={'.html':'text/html','.css':'text/css','.js':'text/javascript','.svg':'image/svg+xml','.json':'application/json','.woff2':'font/woff2','.png':'image/png','.jpg':'image/jpeg'};
const s=createServer(async(q,r)=>{let p=decodeURIComponent(new URL(q.url,'http://x').pathname);if(p.endsWith('/'))p+='index.html';try{const b=await readFile(join(process.env.DIST??'dist',p));r.setHeader('content-type',types[extname(p)]??'application/octet-stream');r.end(b)}catch{r.statusCode=404;r.end()}}).listen(0);
const port=s.address().port;
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
for(const spec of specs){const [path,mode='d',h]=spec.split('@');
const w=mode.includes('n')?320:1280;
const c=await b.newContext({viewport:{width:w,height:900},colorScheme:mode.includes('k')?'dark':'light'});
const p=await c.newPage();await p.goto(`http://localhost:${port}${path}`,{waitUntil:'networkidle'});
if(mode.includes('p')){await p.emulateMedia({media:'print'});await p.setViewportSize({width:720,height:1000})}
const f=`${out}${path.replaceAll('/','_').replaceAll('?','-')}${mode}.png`;
await p.screenshot({path:f,fullPage:true,...(h?{clip:{x:0,y:0,width:mode.includes('p')?720:w,height:+h}}:{})});console.log(f);await c.close()}
await b.close();s.close();
