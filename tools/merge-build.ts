import { globSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DAY_MS = 86_400_000;
/** A page opened from an older build may still ask for its lazily loaded parts. */
const KEPT_DAYS = 90;
const HASHED = /-[\w-]{8}\.(js|css|wasm)(\.map)?$/;
/** What leads to everything else comes last, so that it never names a file that is not there yet. */
const LAST = ['index.html', 'ngsw.json'];

/**
 * Moves the build in `fresh` over the one in `served`, file by file, while a server may be serving it. Hashed files of
 * earlier builds stay for 90 days after the last build that held them; other files that are gone go at once.
 */
export function mergeBuild(fresh: string, served: string, now = Date.now()): void {
  const files = listFiles(fresh).sort((one, other) => LAST.indexOf(one) - LAST.indexOf(other));
  for (const file of files) {
    mkdirSync(dirname(join(served, file)), { recursive: true });
    renameSync(join(fresh, file), join(served, file));
  }
  const present = new Set(files);
  for (const file of listFiles(served)) {
    const path = join(served, file);
    const isKept = HASHED.test(file) && now - statSync(path).mtimeMs < KEPT_DAYS * DAY_MS;
    if (!present.has(file) && !isKept) rmSync(path);
  }
}

function listFiles(folder: string): string[] {
  return globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile());
}
