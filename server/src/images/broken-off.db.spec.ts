import { once } from 'node:events';
import { createServer, request as httpRequest, type ClientRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ACCOUNT_HEADER } from '#contract/session';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { findBlobFiles } from '#server/images/testing/blob-files';
import { createHeldBlobStore, type HeldBlobStore } from '#server/images/testing/held-blob-store';
import { buildJpeg, sha256 } from '#server/images/testing/upload-picture';

describe('a part of a picture that does not come whole', () => {
  let services: SpecServices;
  let blobs: HeldBlobStore;
  let stopApp: () => void;
  let server: Server;
  let origin: string;
  let cookie: string;
  let jpeg: Buffer;
  let id: string;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    blobs = createHeldBlobStore(services.blobs);
    const { app, stop } = createApp({ ...services, blobs });
    stopApp = stop;
    server = createServer(app);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    cookie = await signIn();
  }, 60_000);
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    stopApp();
    await services.stop();
  });
  beforeEach(async () => {
    jpeg = await buildJpeg(900, 700);
    id = sha256(jpeg);
  });

  const signIn = async () => {
    const body = JSON.stringify({ accountId: ANA.accountId });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/api/demo-session`, { method: 'POST', headers, body });
    return answer.headers
      .getSetCookie()
      .map((it) => it.split(';')[0])
      .join('; ');
  };
  /** Says that it sends the bytes from `start` to `end`; none of them is sent yet. */
  const begin = (start: number, end: number, more: Record<string, string> = {}): ClientRequest => {
    const range = `bytes ${start}-${end - 1}/${jpeg.length}`;
    const own = { cookie, [ACCOUNT_HEADER]: ANA.accountId, 'content-type': 'image/jpeg', 'content-range': range };
    return httpRequest(`${origin}/api/images/${id}`, { method: 'PUT', headers: { ...own, ...more } }).on(
      'error',
      () => undefined,
    );
  };
  const statusOf = async (request: ClientRequest) => {
    const [answer] = await once(request, 'response');
    answer.resume();
    return answer.statusCode as number;
  };
  const sendWhole = () => {
    const request = begin(0, jpeg.length, { 'content-length': String(jpeg.length) });
    request.end(jpeg);
    return statusOf(request);
  };
  const offset = async () => {
    const headers = { cookie, [ACCOUNT_HEADER]: ANA.accountId };
    return (await fetch(`${origin}/api/images/${id}`, { method: 'HEAD', headers })).headers.get('upload-offset');
  };
  const until = async (holds: () => boolean) => {
    while (!holds()) await wait(20);
  };
  /** Sends half of the picture, and leaves the connection open. */
  const beginHalf = () => {
    const request = begin(0, jpeg.length, { 'content-length': String(jpeg.length) });
    request.write(jpeg.subarray(0, jpeg.length / 2));
    return request;
  };
  const listParts = () => findBlobFiles(services, id).filter((it) => it.startsWith('uploads'));

  it('A5: is refused when it does not say how long it is, before any of it is taken', async () => {
    const request = begin(0, jpeg.length);
    request.write(jpeg.subarray(0, 1000));
    expect(await statusOf(request)).toBe(422);
    request.destroy();
    expect(findBlobFiles(services, id)).toEqual([]);
  });

  it('A5: counts for nothing when it was broken off, and can be sent again', async () => {
    const request = beginHalf();
    await until(() => listParts().length > 0);
    request.destroy();
    expect(await offset()).toBe('0');
    expect(await sendWhole()).toBe(201);
    expect(await offset()).toBe(String(jpeg.length));
  });

  it('A5: leaves no bytes behind when another request ended the upload meanwhile', async () => {
    const held = blobs.holdNext('write', 'uploads/');
    const slow = beginHalf();
    await held.reached;
    expect(await sendWhole()).toBe(201);
    expect(listParts()).toEqual([]);
    held.letGo();
    await until(() => listParts().length > 0);
    slow.destroy();
    await until(() => listParts().length === 0);
  });
});
