// npm 10 leaves node_modules/.bin/node out when several platform packages name the same command; npm 11 makes it itself.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const folder = { linux: 'linux', darwin: 'darwin', win32: 'win' }[process.platform];
const target = join(
  'node_modules',
  `node-${folder}-${process.arch}`,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const link = join('node_modules', '.bin', 'node');

if (process.platform !== 'win32' && existsSync(target) && !existsSync(link)) {
  mkdirSync(join('node_modules', '.bin'), { recursive: true });
  symlinkSync(join('..', '..', target), link);
}
