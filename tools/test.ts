import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Results } from './report-results.ts';

const FOLDER = '.tmp/results';
const JASMINE = 'node_modules/jasmine/bin/jasmine.js';

/** One part of the tests; those without results only have to end well. */
interface Part {
  readonly name: string;
  readonly args: readonly string[];
  readonly hasResults: boolean;
}

const PARTS: readonly Part[] = [
  { name: 'specs in Node', args: [JASMINE, '--config=jasmine.json'], hasResults: true },
  { name: 'specs in the browser', args: ['tools/client-specs.ts'], hasResults: true },
  { name: 'build of the client', args: ['tools/build-client.ts'], hasResults: false },
  { name: 'stories', args: ['tools/stories.ts'], hasResults: true },
];

/** Runs one part; what it did not report counts as one failure, and so does a part that ran nothing. */
async function run({ name, args, hasResults }: Part): Promise<Results> {
  console.log(`\n=== ${name}\n`);
  const file = join(FOLDER, `${name.replaceAll(' ', '-')}.json`);
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, SPEC_RESULTS: file } });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  if (!hasResults) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { passed, failed, skipped } = JSON.parse(readFileSync(file, 'utf8')) as Results;
  const isUntold = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: failed + (isUntold ? 1 : 0), skipped };
}

const sayResults = ({ passed, failed, skipped }: Results) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const all: { readonly name: string; readonly results: Results }[] = [];
for (const part of PARTS) {
  const results = await run(part);
  all.push({ name: part.name, results });
  // Stories of the client before would tell nothing of this one.
  if (!part.hasResults && results.failed) break;
}
const sum = (key: keyof Results) => all.reduce((total, { results }) => total + results[key], 0);
const total: Results = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
console.log('\n=== in short\n');
for (const { name, results } of all) console.log(`${name}: ${sayResults(results)}`);
console.log(`\n${sayResults(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
