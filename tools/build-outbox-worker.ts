import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Esbuild from 'esbuild';

// The one Angular builds with, wherever npm put it.
const requireAsAngular = createRequire(createRequire(import.meta.url).resolve('@angular/build/package.json'));
const { build } = requireAsAngular('esbuild') as typeof Esbuild;

/** Makes one classic script of our service worker, of the client built from `key`, beside `ngsw-worker.js` in `folder`. @throws when it does not compile */
export async function buildOutboxWorker(folder: string, key: string): Promise<void> {
  await build({
    entryPoints: ['client/src/outbox-worker.ts'],
    outfile: join(folder, 'outbox-worker.js'),
    tsconfig: 'client/tsconfig.app.json',
    bundle: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['es2015'],
    define: { BUILD_KEY: JSON.stringify(key) },
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
}
