import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { mergeBuild } from '../../tools/merge-build.ts';

const NGSW_CONFIG = 'node_modules/@angular/service-worker/ngsw-config.js';
const HASHED = /-[\w-]{8}\.(js|css)$/;

/** A served client of one's own, into which a later build can be put. */
export class ServedClient {
  readonly #home = mkdtempSync(join(tmpdir(), 'flegt-client-'));
  readonly folder = join(this.#home, 'served');

  constructor() {
    cpSync(process.env['CLIENT_DIR'] ?? 'dist/client', this.folder, { recursive: true });
  }

  /** Puts the next build in place: other words, every hashed file under another name, the files of this build kept. */
  putNextBuild(words: readonly [before: string, after: string]): void {
    const fresh = join(this.#home, 'fresh');
    for (const file of this.#listCurrent()) {
      mkdirSync(dirname(join(fresh, file)), { recursive: true });
      cpSync(join(this.folder, file), join(fresh, file));
    }
    rewrite(fresh, words);
    // It takes every path as one below the working directory.
    const folder = relative(process.cwd(), fresh);
    const made = spawnSync(process.execPath, [NGSW_CONFIG, folder, 'ngsw-config.json', '/'], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`The next build has no ngsw.json: ${made.stderr}`);
    mergeBuild(fresh, this.folder);
  }

  remove(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }

  /** The files of the newest build; hashed ones of earlier builds lie beside them. */
  #listCurrent(): readonly string[] {
    const { hashTable } = JSON.parse(readFileSync(join(this.folder, 'ngsw.json'), 'utf8')) as { hashTable: object };
    return listFiles(this.folder).filter((file) => !HASHED.test(file) || `/${file}` in hashTable);
  }
}

/** Changes the words in the scripts and gives each hashed file a name nobody has in a cache. */
function rewrite(folder: string, [before, after]: readonly [string, string]): void {
  const files = listFiles(folder);
  const names = new Map(files.filter((file) => HASHED.test(file)).map((file) => [file, rename(file)]));
  let changes = 0;
  for (const file of files.filter((it) => HASHED.test(it) || it.endsWith('.html'))) {
    let text = readFileSync(join(folder, file), 'utf8');
    if (text.includes(before)) changes += 1;
    text = text.replaceAll(before, after);
    for (const [old, next] of names) text = text.replaceAll(old, next);
    writeFileSync(join(folder, file), text);
  }
  for (const [old, next] of names) renameSync(join(folder, old), join(folder, next));
  if (!changes) throw new Error(`No script of the client says “${before}”.`);
}

function rename(file: string): string {
  const hash = createHash('sha256').update(`next ${file}`).digest('hex').slice(0, 8);
  return file.replace(/-[\w-]{8}(\.\w+)$/, `-${hash}$1`);
}

function listFiles(folder: string): readonly string[] {
  return globSync('**/*', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
}
