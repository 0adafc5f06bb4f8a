// What a phone loads before the first page: brotli bytes of the files that index.html asks for, against the limit we set ourselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { report } from './report.ts';

const FOLDER = process.env['CLIENT_DIR'] ?? 'dist/client';
const LIMIT_BYTES = 230_000;

const index = readFileSync(join(FOLDER, 'index.html'), 'utf8');
const names = [...index.matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map(([, name = '']) => name);
const bytes = [...new Set(names)].map((name) => brotliCompressSync(readFileSync(join(FOLDER, name))).length);
const total = bytes.reduce((sum, size) => sum + size, 0) + brotliCompressSync(Buffer.from(index)).length;

report({ bench: 'bundle', case: 'initial, brotli', value: total, unit: 'bytes', reference: LIMIT_BYTES });
