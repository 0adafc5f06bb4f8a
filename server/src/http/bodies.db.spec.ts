import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import supertest from 'supertest';
import { COMMAND_REQUEST_BYTES } from '#contract/limits';
import { ANA } from '#server/demo/people';
import { openRawRequest } from '#server/http/testing/raw-request';
import { buildCommand, buildSyncWorld, type SyncWorld, type User } from '#server/sync/testing/sync-world';

const JSON_TYPE = 'Content-Type: application/json';
const BOMB = '['.repeat(8_380_000);

describe('bodies of requests', () => {
  let world: SyncWorld;
  let ana: User;
  let server: Server;
  let port: number;

  beforeAll(async () => {
    world = await buildSyncWorld();
    ana = await world.enter(ANA);
    server = createServer(world.app);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await world.stop();
  });

  const post = (path: string) => supertest(world.app).post(path).type('json');
  const expectAlive = () => supertest(`http://127.0.0.1:${port}`).get('/healthz').expect(200);

  it('A1: forty bombs of brotli, gzip or brackets from nobody are refused, and none is unpacked', async () => {
    const bombs = [
      { bytes: brotliCompressSync(BOMB), encoding: 'br' },
      { bytes: gzipSync(BOMB), encoding: 'gzip' },
      { bytes: Buffer.from('['.repeat(4000)), encoding: 'identity' },
    ];
    const before = process.memoryUsage().heapTotal;
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const { bytes, encoding } = bombs[index % bombs.length]!;
        const path = index % 2 ? '/api/session' : '/api/commands';
        const headers = [JSON_TYPE, `Content-Encoding: ${encoding}`, `Content-Length: ${bytes.length}`];
        const request = openRawRequest(port, `POST ${path}`, headers);
        request.write(bytes);
        return request.status.finally(request.end);
      }),
    );
    expect(answers.filter((status) => ![400, 401, 415].includes(status))).toEqual([]);
    expect(new Set(answers).size).toBe(3);
    // One of them unpacked and parsed takes 80 MB and more.
    expect(process.memoryUsage().heapTotal - before).toBeLessThan(60_000_000);
    await expectAlive();
  });

  it('A1: who is asking is known before anything of a large body was sent', async () => {
    for (const start of ['POST /api/commands', `PUT /api/images/${'a'.repeat(64)}`, 'PUT /api/account'])
      for (const length of ['Content-Length: 1000000', 'Transfer-Encoding: chunked']) {
        const request = openRawRequest(port, start, [JSON_TYPE, length]);
        expect(await request.status)
          .withContext(`${start} ${length}`)
          .toBe(401);
        request.end();
      }
  });

  it('A1: what says that it is too long is refused before it was sent', async () => {
    const { status, end } = openRawRequest(port, 'POST /api/session', [JSON_TYPE, 'Content-Length: 5000']);
    expect(await status).toBe(413);
    end();
  });

  it('A1: a body without an end is refused, and then cut off', async () => {
    const request = openRawRequest(port, 'POST /api/lost-password', [JSON_TYPE, 'Transfer-Encoding: chunked']);
    const chunk = `1000\r\n${' '.repeat(0x1000)}\r\n`;
    const timer = setInterval(() => request.write(chunk), 5);
    expect(await request.status).toBe(413);
    await request.closed;
    clearInterval(timer);
    await expectAlive();
  });

  it('A1: a body nobody reads is cut off too', async () => {
    for (const start of ['GET /healthz', 'POST /api/no-such-thing', 'GET /api/about']) {
      const request = openRawRequest(port, start, ['Transfer-Encoding: chunked']);
      expect(await request.status).toBeLessThan(500);
      await request.closed;
    }
  });

  it('A1: somebody signed in sends much to the commands alone', async () => {
    const sentAt = new Date().toISOString();
    const send = (path: string, length: number) =>
      ana.agent
        .post(path)
        .type('json')
        .send(
          JSON.stringify({ deviceId: ana.person.accountId, sentAt, commands: [buildCommand(ana, 'saveDraft')] }).padEnd(
            length,
          ),
        );
    await send('/api/commands', COMMAND_REQUEST_BYTES).expect(200);
    await send('/api/commands', COMMAND_REQUEST_BYTES + 1).expect(413);
    await send('/api/companies', 10_000).expect(413);
    await send('/api/push-subscription/test', COMMAND_REQUEST_BYTES).expect(409);
  });

  it('A1: nothing is unpacked, also for somebody signed in', async () => {
    for (const encoding of ['br', 'gzip', 'deflate', 'zstd', 'identity, gzip']) {
      const { body } = await ana.agent
        .post('/api/commands')
        .type('json')
        .set('Content-Encoding', encoding)
        .send('{}')
        .expect(415);
      expect(body.code).toBe('unsupported-media-type');
    }
  });

  it('A1: another type than JSON in UTF-8 is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', ''])
      await post('/api/session').set('Content-Type', type).send('{}').expect(415);
    for (const type of ['application/json; charset=UTF-8', 'Application/JSON;charset="utf-8"'])
      await post('/api/session').set('Content-Type', type).send('{}').expect(422);
  });

  it('A1: addresses have an end, and so have their parameters', async () => {
    const get = (query: string) => ana.agent.get(`/api/licences?${query}`);
    expect((await get(`reference=${'1'.repeat(9000)}`).expect(414)).body.code).toBe('address-too-long');
    await get('a&'.repeat(60)).expect(414);
    await get('reference[a][b][c]=111').expect(200);
    await get('reference=111&reference=222').expect(422);
  });
});
