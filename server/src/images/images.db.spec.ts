import { createHash, randomBytes } from 'node:crypto';
import type { Express } from 'express';
import sharp from 'sharp';
import { buildPngBomb } from '#contract/testing/png-bomb';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, DAAN, JORIS } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { findBlobFiles } from '#server/images/testing/blob-files';
import { buildJpeg, sha256, uploadPicture } from '#server/images/testing/upload-picture';

describe('sending a picture', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let ana: SignedIn;
  let joris: SignedIn;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
    ana = await signInAs(app, ANA);
    joris = await signInAs(app, JORIS);
  }, 60_000);
  afterAll(async () => {
    stopApp();
    await services.stop();
  });

  const putPart = (person: SignedIn, id: string, all: Buffer, start: number, end: number, type = 'image/jpeg') =>
    person
      .put(`/api/images/${id}`)
      .set('Content-Type', type)
      .set('Content-Range', `bytes ${start}-${end - 1}/${all.length}`)
      .send(all.subarray(start, end));
  const putWhole = (person: SignedIn, all: Buffer, type?: string) =>
    putPart(person, sha256(all), all, 0, all.length, type);

  it('goes on where it was broken off', async () => {
    const jpeg = await buildJpeg(700, 500);
    const id = sha256(jpeg);
    await ana.head(`/api/images/${id}`).expect(404);
    const half = Math.floor(jpeg.length / 2);
    const first = await putPart(ana, id, jpeg, 0, half).expect(200);
    expect(first.body).toEqual({ received: half, complete: false });
    const head = await ana.head(`/api/images/${id}`).expect(200);
    expect(head.headers['upload-offset']).toBe(String(half));
    expect(head.headers['upload-length']).toBe(String(jpeg.length));
    const last = await putPart(ana, id, jpeg, half, jpeg.length).expect(201);
    expect(last.body).toEqual({ received: jpeg.length, complete: true });
  });

  it('is idempotent', async () => {
    const jpeg = await buildJpeg(300, 200);
    const half = Math.floor(jpeg.length / 2);
    const id = sha256(jpeg);
    await putPart(ana, id, jpeg, 0, half).expect(200);
    expect((await putPart(ana, id, jpeg, 0, half).expect(200)).body.received).toBe(half);
    await putPart(ana, id, jpeg, half, jpeg.length).expect(201);
    await putPart(ana, id, jpeg, half, jpeg.length).expect(201);
    await putWhole(ana, jpeg).expect(201);
  });

  it('holds when the same parts come many times at once', async () => {
    const jpeg = await buildJpeg(1500, 1100);
    const answers = await Promise.all(Array.from({ length: 6 }, () => putWhole(ana, jpeg)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const page = await ana.get(`/api/images/${sha256(jpeg)}`).expect(200);
    expect((await sharp(page.body as Buffer).metadata()).width).toBe(1500);
  });

  it('refuses a gap and says where to go on', async () => {
    const jpeg = await buildJpeg(300, 200);
    const answer = await putPart(ana, sha256(jpeg), jpeg, 10, 20).expect(409);
    expect(answer.body).toEqual(jasmine.objectContaining({ code: 'gap', params: { offset: '0' } }));
  });

  it('refuses other bytes than announced, and begins anew', async () => {
    const jpeg = await buildJpeg(300, 200);
    const id = sha256(jpeg);
    const altered = Buffer.from(jpeg);
    altered[jpeg.length - 30] = (altered[jpeg.length - 30] ?? 0) ^ 255;
    expect((await putPart(ana, id, altered, 0, jpeg.length).expect(422)).body.code).toBe('wrong-hash');
    await ana.head(`/api/images/${id}`).expect(404);
    await putWhole(ana, jpeg).expect(201);
  });

  it('refuses text that is named a picture, a cut picture, and another type than claimed', async () => {
    const text = Buffer.from('<html><script>alert(1)</script></html>'.repeat(20));
    expect((await putWhole(ana, text).expect(422)).body.code).toBe('not-an-image');
    const whole = await buildJpeg(900, 700);
    expect((await putWhole(ana, whole.subarray(0, whole.length / 2)).expect(422)).body.code).toBe('not-an-image');
    expect((await putWhole(ana, await buildJpeg(50, 60), 'image/png').expect(422)).body.code).toBe('not-an-image');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    expect((await putWhole(ana, svg, 'image/svg+xml').expect(422)).body.code).toBe('not-an-image');
  });

  it('refuses a bomb: a small file that says it has 900 million pixels', async () => {
    const bomb = buildPngBomb(30_000);
    const parts = [];
    for (let start = 0; start < bomb.length; start += 1_048_576)
      parts.push(await putPart(ana, sha256(bomb), bomb, start, Math.min(bomb.length, start + 1_048_576), 'image/png'));
    expect(parts.at(-1)?.status).toBe(422);
    expect(parts.at(-1)?.body.code).toBe('too-many-pixels');
  });

  it('refuses what is too large, says nothing of its place, or lies about its length', async () => {
    const id = 'a'.repeat(64);
    const put = () => ana.put(`/api/images/${id}`).set('Content-Type', 'image/jpeg');
    await put().set('Content-Range', 'bytes 0-9/99999999').send(randomBytes(10)).expect(413);
    await put().set('Content-Range', 'bytes 0-1999999/2000000').send(randomBytes(2_000_000)).expect(413);
    for (const range of ['', 'bytes 0-9', 'bytes 9-0/10', 'bytes 0-10/10', 'bytes */10', 'bytes 0-99/200'])
      expect((await put().set('Content-Range', range).send(randomBytes(10)).expect(422)).body.code).toBe(
        'invalid-range',
      );
    await put().set('Content-Range', 'bytes 0-9/10').set('Content-Encoding', 'gzip').send(randomBytes(10)).expect(415);
  });

  it('is closed to a stranger, whatever the hash', async () => {
    const jpeg = await buildJpeg(310, 210);
    await putWhole(ana, jpeg).expect(201);
    for (const person of [joris, await signInAs(app, DAAN)]) {
      await person.head(`/api/images/${sha256(jpeg)}`).expect(404);
      await person.get(`/api/images/${sha256(jpeg)}?size=thumb`).expect(404);
    }
    await putPart(joris, sha256(jpeg), jpeg, 100, jpeg.length).expect(409);
    await putWhole(joris, jpeg).expect(201);
    await joris.get(`/api/images/${sha256(jpeg)}?size=thumb`).expect(200);
  });

  it('A21: takes no picture that tells where, when or with what it was taken', async () => {
    const exif = { IFD2: { BodySerialNumber: '0815' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 13/1 0/1' } };
    const drawn = () => sharp({ create: { width: 90, height: 60, channels: 3, background: '#876' } }).withExif(exif);
    for (const [type, build] of [
      ['image/jpeg', () => drawn().jpeg()],
      ['image/png', () => drawn().png()],
      ['image/webp', () => drawn().webp()],
    ] as const) {
      const bytes = await build().toBuffer();
      expect((await putWhole(ana, bytes, type).expect(422)).body.code).toBe('hidden-data');
      await ana.head(`/api/images/${sha256(bytes)}`).expect(404);
      expect(findBlobFiles(services, sha256(bytes))).toEqual([]);
    }
  });

  it('serves what was re-encoded, and keeps what was sent', async () => {
    const jpeg = await sharp(await buildJpeg(2600, 1200))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const id = await uploadPicture(ana, jpeg);
    const thumb = await ana.get(`/api/images/${id}?size=thumb`).expect(200);
    expect(thumb.headers['content-type']).toBe('image/jpeg');
    expect(thumb.headers['cache-control']).toBe('private, max-age=31536000, immutable');
    expect(thumb.headers['x-content-type-options']).toBe('nosniff');
    expect((await sharp(thumb.body as Buffer).metadata()).height).toBe(320);
    const page = await ana.get(`/api/images/${id}?size=page`).expect(200);
    expect((await sharp(page.body as Buffer).metadata()).height).toBe(2000);
    expect((await sharp(page.body as Buffer).metadata()).exif).toBeUndefined();
    const [kept = ''] = findBlobFiles(services, id).filter((file) => file.startsWith('images/'));
    expect(
      createHash('sha256')
        .update(await services.blobs.read(kept))
        .digest('hex'),
    ).toBe(id);
    await ana.get(`/api/images/${id}?size=huge`).expect(422);
  });

  it('stops at the quota of an account', async () => {
    const daan = await signInAs(app, DAAN);
    await services.db.query(`insert into image_uploads (account_id, image_id, size_bytes, media_type)
      select '${DAAN.accountId}', repeat('b', 60) || lpad(n::text, 4, '0'), 12000000, 'image/jpeg' from generate_series(1, 44) n`);
    expect((await putWhole(daan, await buildJpeg(2000, 1500)).expect(422)).body.code).toBe('quota-reached');
  });

  it('stops at the quota when two pictures begin at once', async () => {
    const bruno = await signInAs(app, BRUNO);
    await services.db.query(`insert into image_uploads (account_id, image_id, size_bytes, media_type)
      select '${BRUNO.accountId}', repeat('d', 60) || lpad(n::text, 4, '0'), 12000000, 'image/jpeg' from generate_series(1, 43) n`);
    const begin = (letter: string) =>
      bruno
        .put(`/api/images/${letter.repeat(64)}`)
        .set('Content-Type', 'image/jpeg')
        .set('Content-Range', 'bytes 0-9/5000000')
        .send(randomBytes(10));
    const statuses = await Promise.all(['e', 'f', '0', '1'].map(async (letter) => (await begin(letter)).status));
    expect(statuses.filter((status) => status === 422).length).toBe(3);
  });

  it('takes the last part twice at once, and keeps the picture', async () => {
    const jpeg = await buildJpeg(1400, 900);
    const id = sha256(jpeg);
    await putPart(ana, id, jpeg, 0, 1000);
    const both = await Promise.all([1, 2].map(() => putPart(ana, id, jpeg, 1000, jpeg.length)));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    await ana.get(`/api/images/${id}?size=thumb`).expect(200);
  });

  it('asks to sign in, and knows no other ids', async () => {
    const { default: request } = await import('supertest');
    await request(app)
      .put(`/api/images/${'c'.repeat(64)}`)
      .send('x')
      .expect(401);
    await request(app)
      .get(`/api/images/${'c'.repeat(64)}`)
      .expect(401);
    for (const id of ['x', '..%2f..%2fkeys', 'A'.repeat(64), '%00', '%ff']) {
      const { status } = await ana.get(`/api/images/${id}`);
      expect([400, 404]).toContain(status);
    }
  });
});
