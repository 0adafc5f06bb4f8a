import { spawnSync, type SpawnOptions } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { StartRefused } from '#server/config';

/** How to start a PostgreSQL program, which refuses to run as root. */
export interface RunAs {
  readonly command: (program: string, args: readonly string[]) => [string, string[]];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>;
  /** Hands a file or folder over to the account the programs run as. */
  readonly giveTo: (path: string) => void;
}

const AS_ONESELF: RunAs = {
  command: (program, args) => [program, [...args]],
  options: {},
  giveTo: () => undefined,
};

/**
 * As oneself; for root in a user name space of its own, which keeps root's access to folders nobody else may enter; where the
 * kernel forbids that, as the account `postgres` or `nobody`.
 * @throws StartRefused when root has none of these
 */
export function findRunAs(): RunAs {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return AS_ONESELF;
  const mapping = ['-U', '--map-user=65534', '--map-group=65534'];
  if (spawnSync('unshare', [...mapping, 'true']).status === 0)
    return { ...AS_ONESELF, command: (program, args) => ['unshare', [...mapping, program, ...args]] };
  const account = findAccount('postgres') ?? findAccount('nobody');
  if (!account) throw new StartRefused('PostgreSQL does not run as root: start as another user, or set DATABASE_URL.');
  return { ...AS_ONESELF, options: account, giveTo: (path) => chownSync(path, account.uid, account.gid) };
}

function findAccount(name: string): { uid: number; gid: number } | undefined {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${name}:`));
  const [, , uid, gid] = entry?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
