import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '#server/config';
import type { Programs } from '#server/database/embedded/programs';
import type { RunAs } from '#server/database/embedded/run-as';

/** Owner of everything in the embedded database. */
export const USER = 'flegt';
const ARGUMENTS = [
  ...['-U', USER, '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
  ...['--auth=scram-sha-256', '--no-instructions'],
];

/**
 * Makes the data of a PostgreSQL in `folder`, all or nothing, if there are none yet.
 * @returns where they are
 * @throws StartRefused with one sentence
 */
export function initialise(folder: string, programs: Programs, runAs: RunAs): string {
  runAs.giveTo(folder);
  const data = join(folder, 'postgres');
  if (existsSync(data)) return data;
  const side = `${data}.new`;
  rmSync(side, { recursive: true, force: true });
  const passwordFile = join(folder, 'postgres-password');
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  runAs.giveTo(passwordFile);
  const [command, all] = runAs.command(programs.initdb, ['-D', side, `--pwfile=${passwordFile}`, ...ARGUMENTS]);
  const result = spawnSync(command, all, { encoding: 'utf8', ...runAs.options });
  if (result.status !== 0)
    throw new StartRefused(
      `The embedded PostgreSQL could not be made: ${(result.stderr ?? '').trim().split('\n').at(-1)}`,
    );
  renameSync(side, data);
  return data;
}
