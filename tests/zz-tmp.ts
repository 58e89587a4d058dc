import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
const { document } = parseHTML('<html lang=ar><body></body></html>');
const r = new Readability(document, { serializer: (n) => n }).parse();
console.log(r, typeof document);
for (const d of [20000, 200000]) { try { const {document:dd} = parseHTML('<html><body>'+'<div>'.repeat(d)+'<p>hi there, friend</p>'); console.time('r'); console.log(d, new Readability(dd, {}).parse()?.length);console.timeEnd('r') } catch (e) { console.log(d, String(e).slice(0,100)); } }
for (const e of ['windows-1256','iso-8859-6','windows-1252','utf-16be']) console.log(new TextDecoder(e,{fatal:true}).encoding);
