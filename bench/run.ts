// `npm run bench -- NAME`: one claim, JSON lines on standard output.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const name = process.argv[2] ?? '';
const path = join(import.meta.dirname, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(path)) {
  console.error('Say which: npm run bench -- bundle | form | list | live | push | search | start-up | storm | sync');
  process.exit(1);
}
await import(path);
