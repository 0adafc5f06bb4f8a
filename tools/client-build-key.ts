import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** Everything the built client is made of. */
const SOURCES = ['client/**/*', 'domain/**/*', 'contract/**/*', 'reference/**/*'];
const SETTINGS = [
  'angular.json',
  'ngsw-config.json',
  'package.json',
  'package-lock.json',
  'tools/build-outbox-worker.ts',
  'tsconfig.json',
];

/** One SHA-256 over names and contents of the sources: the same key means the same client. */
export function computeClientBuildKey(): string {
  const files = globSync(SOURCES, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  const hash = createHash('sha256');
  for (const file of [...SETTINGS, ...files].sort()) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
