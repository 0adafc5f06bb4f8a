import { readFileSync } from 'node:fs';

const all = JSON.parse(readFileSync('jasmine.json', 'utf8'));
const EXHAUSTIVE = '!server/**/*.exhaustive.spec.ts';

/** By the first letter of a folder of the server: together they are all. */
const HALVES = {
  first: [...all.spec_files, '!server/src/[l-z]*/**'],
  second: ['server/src/[l-z]*/**/*.spec.ts'],
};

/**
 * The specs in Node without those that try every combination of a table: `npm test` runs them too. `SPEC_HALF` says which half of
 * them; each waits for its database most of the time, so that both beside each other take little longer than one.
 */
export default { ...all, spec_files: [...(HALVES[process.env.SPEC_HALF] ?? all.spec_files), EXHAUSTIVE] };
