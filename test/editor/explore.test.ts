import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { COMMAND, ROOT } from '../support/built.ts';
import { LanguageServer } from '../support/language-server.ts';
test('x', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ls-'));
  console.log(spawnSync(process.execPath,[COMMAND,'schema','-o',folder],{encoding:'utf8'}).stderr);
  const s = await LanguageServer.start();
  const file=join(folder,'plan.yaml');
  for (const f of ['bakery-cafe','bike-workshop','dental-clinic','packaging-supplier','accounting-firm'])
  console.log(f, await s.open(join(folder,f+'.plan.yaml'), readFileSync(join(ROOT,'examples',f+'.plan.yaml'),'utf8')));
  const text=`# yaml-language-server: $schema=crm-plan.schema.json
schema: 1
about:
  title: Customer plan
  statuss: draft
  status: final
  values: fresh
  company:
    name: x
    size: many
  period:
    from: 2027-02-31
    to: soon
people:
  Owner_1:
    role: Owner
goals:
  company:
    repeat-sales:
      statement: More
      horizon: forever
      target: lots
      by: next year
strategy:
  service:
    policies:
      fast:
        within: 4 hours
`;
  console.log(JSON.stringify(await s.open(file,text),null,1));
  const t2=`# yaml-language-server: $schema=crm-plan.schema.json
schema: 1
goals:
  company:
    repeat-sales:
      statement: More
      target: 3
      horizon: 
      
`;
  const f2=join(folder,'two.yaml');
  await s.open(f2,t2);
  console.log((await s.complete(f2,{line:8,character:6})).map(c=>JSON.stringify(c)).join('\n'));
  console.log((await s.complete(f2,{line:7,character:15})).map(c=>JSON.stringify(c)).join('\n'));
  console.log(await s.hover(f2,{line:6,character:8}));
  console.log(await s.hover(f2,{line:7,character:8}));
  console.log(await s.hover(f2,{line:3,character:4}));
  console.log('complaints',s.complaints);
  await s.stop();
});
