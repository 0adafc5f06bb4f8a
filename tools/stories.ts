// The stories: `npm run stories -- [part of a file name]`. `--shuffle --seed N` runs the files in another order, the same for the same seed;
// `--busy` keeps one core busy meanwhile. `STORY_LANES=2` runs two files beside each other, which takes two thirds of the time on two cores.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Results } from './report-results.ts';
import { readStoryOptions, shuffleStories } from './story-order.ts';

const FOLDER = 'e2e/specs';
const JASMINE = 'node_modules/jasmine/bin/jasmine.js';
const LANES = Math.max(1, Number(process.env['STORY_LANES']) || 1);

const { wanted, seed, isBusy } = readStoryOptions(process.argv.slice(2), () => Math.floor(Math.random() * 100_000));
const found = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.spec.ts') && name.includes(wanted))
  .sort();
const files = seed === null ? found : shuffleStories(found, seed);
const scratch = mkdtempSync(join(tmpdir(), 'flegt-stories-'));

/** One lane: every file of it in one process, which writes its numbers to a file of its own. */
async function run(lane: number): Promise<{ code: number; results: Results }> {
  const file = join(scratch, `${lane}.json`);
  const mine = files.filter((_, position) => position % LANES === lane).map((name) => join(FOLDER, name));
  if (!mine.length) return { code: 0, results: { passed: 0, failed: 0, skipped: 0 } };
  const env = { ...process.env, SPEC_RESULTS: file };
  const child = spawn(process.execPath, [JASMINE, '--config=e2e/jasmine.json', ...mine], { stdio: 'inherit', env });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code: code ?? 1, results: JSON.parse(readFileSync(file, 'utf8')) as Results };
}

if (seed !== null) console.log(`stories in the order of seed ${seed}${isBusy ? ', beside a busy core' : ''}`);
const busy = isBusy ? spawn(process.execPath, ['tools/busy-core.ts'], { stdio: 'ignore' }) : undefined;
const lanes = await Promise.all(Array.from({ length: LANES }, (_, lane) => run(lane)));
busy?.kill();
rmSync(scratch, { recursive: true, force: true });
const sum = (key: keyof Results) => lanes.reduce((total, { results }) => total + results[key], 0);
const all: Results = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
console.log(`stories: ${all.passed} passed, ${all.failed} failed, ${all.skipped} skipped`);
if (process.env['SPEC_RESULTS']) writeFileSync(process.env['SPEC_RESULTS'], JSON.stringify(all));
process.exitCode = lanes.some(({ code }) => code !== 0) || all.passed === 0 ? 1 : 0;
