import { readFileSync } from 'node:fs';

const all = JSON.parse(readFileSync('jasmine.json', 'utf8'));

/** The specs in Node without those that try every combination of a table: `npm test` runs them too. */
export default { ...all, spec_files: [...all.spec_files, '!server/**/*.exhaustive.spec.ts'] };
