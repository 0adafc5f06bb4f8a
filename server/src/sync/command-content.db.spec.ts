import { randomUUID } from 'node:crypto';
import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import { selectRows } from '#server/database/connection';
import { ANA, DAAN, JORIS } from '#server/demo/people';
import {
  buildCommand,
  buildPicture,
  buildSyncWorld,
  codeOf,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

describe('POST /api/commands: what a licence says', () => {
  let world: SyncWorld;
  let ana: User;
  let joris: User;
  let daan: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, joris, daan] = await Promise.all([world.enter(ANA), world.enter(JORIS), world.enter(DAAN)]);
  }, 60_000);
  afterAll(() => world.stop());

  it('accepts a licence only with its pictures, and only if they are what it says', async () => {
    const picture = await buildPicture(ana);
    const unknown = { ...picture, id: 'f'.repeat(64) };
    const command = (pictures: (typeof picture)[]) =>
      buildCommand(ana, 'saveDraft', { content: buildLicence({ pictures }) });
    expect(await ana.sendOne(command([picture, unknown]))).toEqual(
      jasmine.objectContaining({ outcome: 'missing-images', missing: [unknown.id] }),
    );
    expect(codeOf(await ana.sendOne(command([{ ...picture, widthPx: 1 }])))).toBe('picture-differs');
    // Daan knows the hash and nothing else.
    const stolen = buildCommand(daan, 'saveDraft', { content: buildLicence({ pictures: [picture] }) });
    expect((await daan.sendOne(stolen)).outcome).toBe('missing-images');
    const accepted = command([picture]);
    expect((await ana.sendOne(accepted)).outcome).toBe('accepted');
    await joris.agent.get(`/api/images/${picture.id}?size=thumb`).expect(200);
    await daan.agent.get(`/api/images/${picture.id}?size=thumb`).expect(404);
    const copied = buildCommand(joris, 'saveDraft', { content: buildLicence({ pictures: [picture] }) });
    expect((await joris.sendOne(copied)).outcome).toBe('accepted');
  });

  it('keeps commodity lines and pictures beside the content as many as it has', async () => {
    const licenceId = randomUUID();
    const pictures = [await buildPicture(ana), { ...(await buildPicture(ana)), box: 17 as const }];
    const commodities = [buildCommodity(), buildCommodity({ hsCode: '940360' }), buildCommodity({ hsCode: '440929' })];
    const save = (base: number, count: number) => {
      const part = buildLicence({ pictures: pictures.slice(0, count), commodities: commodities.slice(0, count + 1) });
      return ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId, base, content: part }));
    };
    const columns = (table: string, column: string) =>
      selectRows<{ value: unknown }>(
        world.services.db,
        `select ${column} as value from ${table} where licence_id = $1 order by position`,
        [licenceId],
      ).then((rows) => rows.map(({ value }) => value));
    for (const [base, count] of [2, 1, 2, 0].entries()) {
      expect((await save(base, count)).outcome).toBe('accepted');
      const codes = commodities.slice(0, count + 1).map(({ hsCode }) => hsCode);
      expect(await columns('licence_commodities', 'hs_code')).toEqual(codes);
      expect(await columns('licence_images', 'box')).toEqual(pictures.slice(0, count).map(({ box }) => box));
    }
  });

  it('names each box that keeps a licence from being submitted', async () => {
    const blank = buildLicence({
      pictures: [],
      licenceNumber: ' ',
      expiresOn: null,
      pointOfEntry: null,
      arrival: null,
      commodities: [],
    });
    const answer = await ana.sendOne(buildCommand(ana, 'submit', { content: blank }));
    if (answer.outcome !== 'refused') return fail(answer);
    expect(answer.problem.code).toBe('rules-block');
    expect(answer.problem.errors).toEqual([
      { pointer: '/payload/content/commodities', code: 'BOX10-REQUIRED' },
      { pointer: '/payload/content/licenceNumber', code: 'BOX3-REQUIRED' },
      { pointer: '/payload/content/expiresOn', code: 'BOX4-REQUIRED' },
      { pointer: '/payload/content/pointOfEntry', code: 'ENTRY-REQUIRED' },
      { pointer: '/payload/content/arrival', code: 'ARRIVAL-REQUIRED' },
    ]);
    const nowhere = buildCommand(ana, 'submit', { content: buildLicence({ pictures: [], pointOfEntry: 'BE999999' }) });
    expect(codeOf(await ana.sendOne(nowhere))).toBe('rules-block');
  });
});
