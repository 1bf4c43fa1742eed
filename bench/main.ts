import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { actualSubject } from './actual/actual';
import { florinSubject } from './florin/florin';
import { generateHousehold } from './generate';
import { limitSubject } from './limit/limit';
import { type Measured, measure } from './measure/measure';
import { tableOf } from './measure/table';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000,100000' },
    runs: { type: 'string', default: '3' },
    subjects: { type: 'string', default: 'florin,postgresql,actual' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const folder = dirname(fileURLToPath(import.meta.url));
const out = values.out ?? join(folder, 'results.json');
const makers = { florin: florinSubject, postgresql: limitSubject, actual: actualSubject };
const names = values.subjects.split(',') as (keyof typeof makers)[];
const today = new Date().toISOString().slice(0, 10);

const sizes: Measured[] = [];
for (const rowCount of values.rows.split(',').map(Number)) {
  const households = (run: number) =>
    generateHousehold({ rowCount, seed: Number(values.seed) + run, until: today });
  const subjects = names.map((name) => {
    const make = makers[name];
    if (make === undefined) throw new Error(`There is no subject "${name}".`);
    return make();
  });
  try {
    sizes.push(await measure(subjects, { rowCount, runs: Number(values.runs), households, say }));
  } finally {
    for (const subject of subjects) await subject.stop();
  }
  const machine = { cores: cpus().length, model: cpus()[0]?.model, node: process.version };
  writeFileSync(out, `${JSON.stringify({ on: today, machine, sizes }, undefined, 2)}\n`);
  console.log(`\n${tableOf(sizes.at(-1)!)}`);
}
console.log(`All figures: ${out}`);

function say(text: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
}
