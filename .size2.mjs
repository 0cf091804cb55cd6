import { rolldown } from 'rolldown';
import { gzipSync } from 'node:zlib';
const b = await rolldown({ input: '/work/wt/c/src/browser/lists.ts', transform:{define:{'import.meta.env.BASE_URL':'"/"'}}, treeshake:{moduleSideEffects:[{test:/tinyduration/,sideEffects:false}]} });
const { output } = await b.generate({ format:'esm', minify:true });
const base=gzipSync(output[0].code,{level:9}).length;
const u = await b.generate({ format:'esm' });
const mods=u.output[0].modules; 
for (const [k,m] of Object.entries(mods)) if (m.code) console.log(k.replace('/work/wt/c/',''), m.renderedLength, gzipSync(m.code).length);
console.log(u.output[0].code.includes('durationIso'), base);
