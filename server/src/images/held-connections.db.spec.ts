import { join } from 'node:path';
import type { Express } from 'express';
import type { Test } from 'supertest';
import sharp from 'sharp';
import { connect, findRow, selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, JORIS } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import type { BlobStore } from '#server/images/blob-store';
import { createPictureDecoder } from '#server/images/decoding/picture-decoder';
import { createRemoveUnusedPictures } from '#server/images/remove-unused-pictures';
import { findBlobFiles } from '#server/images/testing/blob-files';
import { createHeldBlobStore, type HeldBlobStore } from '#server/images/testing/held-blob-store';
import { stopDecoders, waitForDecoding } from '#server/images/testing/stop-decoders';
import { buildJpeg, sha256, uploadPicture } from '#server/images/testing/upload-picture';
import type { Services } from '#server/services';

describe('a slow disk and one connection to the database', () => {
  let made: SpecServices;
  let services: Services;
  let blobs: HeldBlobStore;
  let app: Express;
  let stopApp: () => void;
  let ana: SignedIn;
  let joris: SignedIn;

  beforeAll(async () => {
    made = await buildServices();
    await loadDemoPeople(made.db);
    blobs = createHeldBlobStore(made.blobs);
    services = { ...made, blobs, db: connect(made.databaseUrl, 1) };
    ({ app, stop: stopApp } = createApp(services));
    ana = await signInAs(app, ANA);
    joris = await signInAs(app, JORIS);
    // Decoders are started when there is something to decode.
    await uploadPicture(ana, await buildJpeg(90, 60));
  }, 60_000);
  afterAll(async () => {
    stopApp();
    await services.db.close();
    await made.stop();
  });

  const putPart = (all: Buffer, start: number, end: number, person = ana): Test =>
    person
      .put(`/api/images/${sha256(all)}`)
      .set('Content-Type', 'image/jpeg')
      .set('Content-Range', `bytes ${start}-${end - 1}/${all.length}`)
      .send(all.subarray(start, end));
  /** Sends the request without waiting for its answer. */
  const begin = (request: Test) => request.then((answer) => answer);
  const letDaysPass = (days: number) =>
    selectRows(services.db, `update image_uploads set started_at = started_at - $1 * interval '1 day'`, [days]);

  const WORK: readonly (readonly [string, keyof BlobStore, string])[] = [
    ['a part is written', 'write', 'uploads/'],
    ['the parts are removed', 'remove', 'uploads/'],
  ];
  for (const [title, work, prefix] of WORK)
    it(`A5: answers others while ${title}`, async () => {
      const jpeg = await buildJpeg(300, 200);
      const held = blobs.holdNext(work, prefix);
      const upload = begin(putPart(jpeg, 0, jpeg.length));
      await held.reached;
      await joris.get('/api/session').expect(200);
      await joris.get('/api/changes').query({ limit: '10' }).expect(200);
      held.letGo();
      expect((await upload).status).toBe(201);
    });

  it('A5: answers others while a picture is read back, decoded and written', async () => {
    const jpeg = await buildJpeg(310, 200);
    const letGo = stopDecoders();
    const upload = begin(putPart(jpeg, 0, jpeg.length));
    await waitForDecoding(made, sha256(jpeg));
    await joris.get('/api/session').expect(200);
    await joris.get('/api/changes').query({ limit: '10' }).expect(200);
    letGo();
    expect((await upload).status).toBe(201);
  });

  it('A5: answers others while a rendition is made anew', async () => {
    const id = await uploadPicture(ana, await buildJpeg(320, 210));
    const renditions = findBlobFiles(made, id).filter((file) => file.startsWith('renditions/'));
    for (const key of renditions) await made.blobs.remove(key);
    const letGo = stopDecoders();
    const reading = begin(ana.get(`/api/images/${id}?size=thumb`));
    const isNoted = `select 1 from blob_removals where key = $1`;
    while (!(await findRow(made.db, isNoted, [renditions[0]]))) await joris.get('/api/session').expect(200);
    await joris.get('/api/session').expect(200);
    letGo();
    expect((await reading).status).toBe(200);
    expect(findBlobFiles(made, id).filter((file) => file.startsWith('renditions/')).length).toBe(2);
  });

  it('A5: answers others while bytes nobody needs are removed', async () => {
    const jpeg = await buildJpeg(330, 210);
    await putPart(jpeg, 0, 500).expect(200);
    await letDaysPass(31);
    const held = blobs.holdNext('remove', 'uploads/');
    const removing = createRemoveUnusedPictures(services)();
    await held.reached;
    await joris.get('/api/session').expect(200);
    held.letGo();
    await removing;
    expect(findBlobFiles(made, sha256(jpeg))).toEqual([]);
  });

  it('A5: begins anew where the upload was removed while a part was written, and leaves no bytes behind', async () => {
    const jpeg = await buildJpeg(340, 210);
    await putPart(jpeg, 0, 500).expect(200);
    await letDaysPass(31);
    const held = blobs.holdNext('write', 'uploads/');
    const late = begin(putPart(jpeg, 500, 1000));
    await held.reached;
    await createRemoveUnusedPictures(services)();
    held.letGo();
    expect((await late).body).toEqual(jasmine.objectContaining({ code: 'gap', params: { offset: '0' } }));
    expect(findBlobFiles(made, sha256(jpeg))).toEqual([]);
    await putPart(jpeg, 0, jpeg.length).expect(201);
  });

  it('A5: begins anew where the upload was removed while the picture was stored', async () => {
    const jpeg = await buildJpeg(350, 210);
    const letGo = stopDecoders();
    const late = begin(putPart(jpeg, 0, jpeg.length));
    await waitForDecoding(made, sha256(jpeg));
    await letDaysPass(31);
    await createRemoveUnusedPictures(services)();
    letGo();
    expect((await late).status).toBe(409);
    expect(findBlobFiles(made, sha256(jpeg))).toEqual([]);
    await ana.head(`/api/images/${sha256(jpeg)}`).expect(404);
    await putPart(jpeg, 0, jpeg.length).expect(201);
    await ana.get(`/api/images/${sha256(jpeg)}?size=thumb`).expect(200);
  });

  it('A5: keeps one picture of two accounts that end at the same moment, on two servers', async () => {
    const jpeg = await buildJpeg(360, 210);
    const decoder = createPictureDecoder(join(made.config.dataDir, 'blobs'));
    const other = { ...services, blobs: made.blobs, decoder, db: connect(made.databaseUrl, 1) };
    const second = createApp(other);
    const jorisThere = await signInAs(second.app, JORIS);
    const letGo = stopDecoders();
    const first = begin(putPart(jpeg, 0, jpeg.length));
    await waitForDecoding(made, sha256(jpeg));
    await putPart(jpeg, 0, jpeg.length, jorisThere).expect(201);
    letGo();
    expect((await first).status).toBe(201);
    expect(findBlobFiles(made, sha256(jpeg)).length).toBe(3);
    for (const person of [ana, jorisThere]) {
      const { body } = await person.get(`/api/images/${sha256(jpeg)}`).expect(200);
      expect((await sharp(body as Buffer).metadata()).width).toBe(360);
    }
    second.stop();
    decoder.stop();
    await other.db.close();
  });

  it('A5: takes the same part on two servers at once, and the picture is whole', async () => {
    const jpeg = await buildJpeg(1370, 910);
    const other = { ...services, blobs: made.blobs, db: connect(made.databaseUrl, 1) };
    const second = createApp(other);
    const anaThere = await signInAs(second.app, ANA);
    const held = blobs.holdNext('write', 'uploads/');
    const slow = begin(putPart(jpeg, 0, 1000));
    await held.reached;
    await putPart(jpeg, 0, 1000, anaThere).expect(200);
    await putPart(jpeg, 1000, 3000, anaThere).expect(200);
    held.letGo();
    // It never goes back behind what the other noted.
    expect((await slow).body).toEqual({ received: 3000, complete: false });
    const both = await Promise.all([ana, anaThere].map((person) => putPart(jpeg, 3000, jpeg.length, person)));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(findBlobFiles(made, sha256(jpeg)).length).toBe(3);
    second.stop();
    await other.db.close();
  });
});
