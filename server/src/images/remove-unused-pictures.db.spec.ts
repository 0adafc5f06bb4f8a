import { randomUUID } from 'node:crypto';
import { buildLicence } from '#domain/testing/build-licence';
import type { Picture } from '#domain/licence-content';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, JORIS } from '#server/demo/people';
import { noteRemovals } from '#server/images/blob-removals';
import { holdImages } from '#server/images/image-repository';
import { createRemoveUnusedPictures } from '#server/images/remove-unused-pictures';
import { findBlobFiles } from '#server/images/testing/blob-files';
import { buildJpeg, sha256, uploadPicture } from '#server/images/testing/upload-picture';
import { buildCommand, buildNumber, buildPicture, buildSyncWorld } from '#server/sync/testing/sync-world';
import type { SyncWorld, User } from '#server/sync/testing/sync-world';

describe('removing pictures nobody needs', () => {
  let world: SyncWorld;
  let ana: User;
  let joris: User;
  let removeUnused: () => Promise<void>;

  beforeAll(async () => {
    world = await buildSyncWorld();
    ana = await world.enter(ANA);
    joris = await world.enter(JORIS);
    removeUnused = createRemoveUnusedPictures(world.services);
  }, 60_000);
  afterAll(() => world.stop());

  /** Lets `days` go by for every upload there is. */
  const letDaysPass = async (days: number) => {
    const sql = `update image_uploads set started_at = started_at - $1 * interval '1 day',
      completed_at = completed_at - $1 * interval '1 day'`;
    await selectRows(world.services.db, sql, [days]);
  };
  const isThere = async (user: User, id: string) => (await user.agent.head(`/api/images/${id}`)).status === 200;
  const countFiles = (id: string) => findBlobFiles(world.services, id).length;
  const save = async (kind: 'saveDraft' | 'submit', licenceId: string, base: number, pictures: Picture[]) => {
    const content = buildLicence({ licenceNumber: buildNumber(), pictures });
    const answer = await ana.sendOne(buildCommand(ana, kind, { licenceId, base, content }));
    expect(answer.outcome).toBe('accepted');
  };
  const sendHalf = async (jpeg: Buffer) => {
    const half = jpeg.subarray(0, jpeg.length >> 1);
    await ana.agent
      .put(`/api/images/${sha256(jpeg)}`)
      .set('Content-Type', 'image/jpeg')
      .set('Content-Range', `bytes 0-${half.length - 1}/${jpeg.length}`)
      .send(half)
      .expect(200);
    return sha256(jpeg);
  };

  it('keeps what is younger than 30 days', async () => {
    const { id } = await buildPicture(ana);
    const part = await sendHalf(await buildJpeg(300, 200));
    await letDaysPass(29);
    await removeUnused();
    expect(await isThere(ana, id)).toBeTrue();
    expect(await isThere(ana, part)).toBeTrue();
  });

  it('removes what no licence came to need: rows, bytes, renditions and parts', async () => {
    const { id } = await buildPicture(ana);
    const part = await sendHalf(await buildJpeg(300, 200));
    await letDaysPass(31);
    await removeUnused();
    expect(await isThere(ana, id)).toBeFalse();
    expect(countFiles(id)).toBe(0);
    expect(await isThere(ana, part)).toBeFalse();
    expect(countFiles(part)).toBe(0);
  });

  it('is idempotent', async () => {
    await removeUnused();
    await expectAsync(removeUnused()).toBeResolved();
  });

  it('takes a removed picture again, and the command that names it', async () => {
    const jpeg = await buildJpeg(120, 160);
    const id = await uploadPicture(ana.agent, jpeg);
    await letDaysPass(31);
    await removeUnused();
    const picture: Picture = {
      id,
      box: 2,
      mediaType: 'image/jpeg',
      sizeBytes: jpeg.length,
      widthPx: 120,
      heightPx: 160,
    };
    const command = buildCommand(ana, 'saveDraft', { content: buildLicence({ pictures: [picture] }) });
    expect((await ana.sendOne(command)).outcome).toBe('missing-images');
    await uploadPicture(ana.agent, jpeg);
    expect((await ana.sendOne(command)).outcome).toBe('accepted');
    expect(countFiles(id)).toBe(3);
  });

  it('keeps what is on a licence, and what was on it when it was lodged', async () => {
    const [lodged, present, onlyDrafted] = [await buildPicture(ana), await buildPicture(ana), await buildPicture(ana)];
    const licenceId = randomUUID();
    const bruno = await world.enter(BRUNO);
    await save('saveDraft', licenceId, 0, [onlyDrafted]);
    await save('submit', licenceId, 1, [lodged]);
    await bruno.sendOne(buildCommand(bruno, 'return', { licenceId, base: 2 }));
    await save('submit', licenceId, 3, [present]);
    await letDaysPass(31);
    await removeUnused();
    expect(countFiles(lodged.id)).toBe(3);
    expect(await isThere(ana, present.id)).toBeTrue();
    expect(countFiles(onlyDrafted.id)).toBe(0);
  });

  it('removes the upload of one account and keeps the picture for the other', async () => {
    const jpeg = await buildJpeg(200, 100);
    await uploadPicture(ana.agent, jpeg);
    await letDaysPass(31);
    const id = await uploadPicture(joris.agent, jpeg);
    await removeUnused();
    expect(await isThere(ana, id)).toBeFalse();
    expect(await isThere(joris, id)).toBeTrue();
    expect(countFiles(id)).toBe(3);
  });

  it('removes what a process that was killed left behind, an hour later', async () => {
    const { db, blobs } = world.services;
    const key = `images/aa/${'a'.repeat(64)}-${randomUUID()}`;
    await noteRemovals(db, [key]);
    await blobs.put(key, Buffer.from('half a picture'));
    await removeUnused();
    expect(await blobs.size(key)).toBe(14);
    await selectRows(db, `update blob_removals set due_at = due_at - interval '61 minutes'`);
    await removeUnused();
    expect(await blobs.size(key)).toBe(0);
    expect(await selectRows(db, 'select from blob_removals where key = $1', [key])).toEqual([]);
  });

  it('leaves alone what a command is about to attach', async () => {
    const { id } = await buildPicture(ana);
    await letDaysPass(31);
    await world.services.db.transaction(async (tx) => {
      await holdImages(world.services.db, [id], tx);
      await removeUnused();
    });
    expect(countFiles(id)).toBe(3);
  });

  it('loses nothing when uploads and commands go on at the same time', async () => {
    const jpegs = await Promise.all(Array.from({ length: 6 }, () => buildJpeg(120, 160)));
    for (const jpeg of jpegs) await uploadPicture(ana.agent, jpeg);
    await letDaysPass(31);
    const attach = async (jpeg: Buffer): Promise<string> => {
      const id = sha256(jpeg);
      const picture: Picture = {
        id,
        box: 2,
        mediaType: 'image/jpeg',
        sizeBytes: jpeg.length,
        widthPx: 120,
        heightPx: 160,
      };
      const command = buildCommand(ana, 'saveDraft', { content: buildLicence({ pictures: [picture] }) });
      for (;;) {
        const { outcome } = await ana.sendOne(command);
        if (outcome === 'accepted') return id;
        expect(outcome).toBe('missing-images');
        await uploadPicture(ana.agent, jpeg);
      }
    };
    const [ids] = await Promise.all([Promise.all(jpegs.map(attach)), removeUnused(), removeUnused()]);
    for (const id of ids) expect(countFiles(id)).toBe(3);
  });

  it('is done by the clock', async () => {
    const schedules = await selectRows<{ name: string }>(world.services.db, 'select name from pgboss.schedule');
    expect(schedules).toContain({ name: 'remove-unused-pictures' });
  });
});
