// The peer of a search: the same statements with the same values, by `node:http` and `pg` alone, in a process of its own. A POST gives
// it what each address answers; then it is asked like the server.
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import { ONE_PROCESS } from '#server/database/connection';
import type { BareAnswer } from './search-peer.ts';

const pool = new Pool({ connectionString: process.env['BENCH_DATABASE_URL'], max: 20, options: ONE_PROCESS });
const answers = new Map<string, BareAnswer>();

const server = createServer((request, response) => {
  void (request.method === 'POST' ? learn(request) : answer(request.url ?? '')).then((body) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(body);
  });
});

async function learn(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { address, ...rest } = JSON.parse(Buffer.concat(parts).toString()) as BareAnswer & { address: string };
  answers.set(address, rest);
  return '{}';
}

async function answer(address: string): Promise<string> {
  const { before, rows, total } = answers.get(address) ?? { before: [] };
  for (const { sql, binds } of before) await pool.query(sql, [...binds]);
  const licences = rows ? (await pool.query(rows.sql, [...rows.binds])).rows : [];
  const count = total
    ? (await pool.query<{ total: number }>(total.sql, [...total.binds])).rows[0]?.total
    : licences.length;
  return JSON.stringify({ licences, total: count, next: null });
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object')
    console.log(`The bare server is ready on http://127.0.0.1:${address.port}`);
});
process.once('SIGINT', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
