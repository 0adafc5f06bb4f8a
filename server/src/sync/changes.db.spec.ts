import { randomUUID } from 'node:crypto';
import type { Change } from '#contract/changes';
import { buildLicence } from '#domain/testing/build-licence';
import { ANA, BRUNO, CARLA, DAAN, JORIS, MILA } from '#server/demo/people';
import { beginEpoch } from '#server/sync/begin-epoch';
import { findCheckpoint, formatCheckpoint } from '#server/sync/checkpoint';
import {
  buildCommand,
  buildLodged,
  buildSyncWorld,
  pullAll,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

describe('GET /api/changes', () => {
  let world: SyncWorld;
  let ana: User;
  let joris: User;
  let bruno: User;
  let carla: User;
  let daan: User;
  let mila: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    const people = [ANA, JORIS, BRUNO, CARLA, DAAN, MILA];
    [ana, joris, bruno, carla, daan, mila] = (await Promise.all(people.map(world.enter))) as [
      User,
      User,
      User,
      User,
      User,
      User,
    ];
  }, 60_000);
  afterAll(() => world.stop());

  const describeChange = (change: Change) => {
    if (change.kind === 'licence') return `${change.licence.id} ${change.licence.version} ${change.licence.validation}`;
    return change.kind === 'tombstone' ? `${change.licenceId} gone` : `inbox ${change.item.kind}`;
  };
  const about = (changes: readonly Change[], licenceId: string) =>
    changes
      .map(describeChange)
      .filter((it) => it.startsWith(licenceId))
      .map((it) => it.slice(37));

  it('gives each person what they may see, once, and only news afterwards', async () => {
    const before = await Promise.all([ana, joris, bruno, carla, daan, mila].map((user) => pullAll(user)));
    const { licenceId } = await buildLodged(ana);
    const seen = async (user: User, at: number) => {
      const page = await user.pull({ after: before[at]?.checkpoint ?? '' });
      return about(page.changes, licenceId);
    };
    expect(await seen(ana, 0)).toEqual(['1 submitted']);
    expect(await seen(joris, 1)).toEqual(['1 submitted']);
    expect(await seen(bruno, 2)).toEqual(['1 submitted']);
    expect(await seen(carla, 3)).toEqual([]);
    expect(await seen(daan, 4)).toEqual([]);
    expect(await seen(mila, 5)).toEqual([]);
    await bruno.sendOne(buildCommand(bruno, 'validate', { licenceId, base: 1 }));
    expect(await seen(carla, 3)).toEqual(['2 validated']);
    const first = await ana.pull({ after: before[0]?.checkpoint ?? '' });
    expect((await ana.pull({ after: first.checkpoint })).changes).toEqual([]);
    const own = first.changes.find((it) => it.kind === 'licence');
    expect(own?.kind === 'licence' && own.licence.isOwn).toBeTrue();
  });

  it('comes in pages that together hold everything once', async () => {
    for (let count = 0; count < 7; count += 1) await daan.sendOne(buildCommand(daan, 'saveDraft'));
    const whole = await pullAll(daan, undefined, '500');
    for (const limit of ['1', '3', '7']) {
      const paged = await pullAll(daan, undefined, limit);
      expect(paged.changes.map(describeChange)).toEqual(whole.changes.map(describeChange));
    }
    expect(whole.changes.length).toBeGreaterThanOrEqual(7);
  });

  it('loses no change whose transaction commits late', async () => {
    const { db } = world.services;
    const [early, late] = [randomUUID(), randomUUID()];
    for (const licenceId of [early, late]) await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId }));
    const { checkpoint } = await pullAll(ana);
    const slow = await db.transaction();
    const touch = 'update licences set decision_words = $2, changed_xid = pg_current_xact_id() where id = $1';
    await db.query(touch, { bind: [early, 'slow'], transaction: slow });
    await db.query(touch, { bind: [late, 'quick'] });
    const between = await ana.pull({ after: checkpoint });
    // The quick one is held back rather than passing the slow one.
    expect(between.changes).toEqual([]);
    await slow.commit();
    const after = await ana.pull({ after: between.checkpoint });
    expect(after.changes.map((it) => it.kind === 'licence' && it.licence.decisionWords)).toEqual(['slow', 'quick']);
  });

  it('loses nothing while many write at once', async () => {
    const start = await pullAll(joris);
    const ids = Array.from({ length: 24 }, () => randomUUID());
    const seen = new Set<string>();
    let { checkpoint } = start;
    let isWriting = true;
    const reading = (async () => {
      while (isWriting) checkpoint = await pullInto(seen, checkpoint);
    })();
    await Promise.all(
      ids.map((licenceId, n) =>
        (n % 2 ? ana : joris).sendOne(buildCommand(n % 2 ? ana : joris, 'saveDraft', { licenceId })),
      ),
    );
    isWriting = false;
    await reading;
    await pullInto(seen, checkpoint);
    expect(ids.filter((id) => !seen.has(id))).toEqual([]);
  });
  const pullInto = async (seen: Set<string>, after: string): Promise<string> => {
    const page = await pullAll(joris, after, '5');
    for (const change of page.changes) if (change.kind === 'licence') seen.add(change.licence.id);
    return page.checkpoint;
  };

  it('tells of a discarded draft by a tombstone', async () => {
    const licenceId = randomUUID();
    await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId }));
    const { checkpoint } = await pullAll(joris);
    await ana.sendOne(buildCommand(ana, 'discard', { licenceId, base: 1 }));
    expect(about((await joris.pull({ after: checkpoint })).changes, licenceId)).toEqual(['gone']);
  });

  it('takes a licence lodged elsewhere from the authority before, and gives it to the other', async () => {
    const { licenceId } = await buildLodged(ana, {}, [[bruno, 'return']]);
    const [before, there] = [await pullAll(bruno), await pullAll(mila)];
    const content = buildLicence({ pictures: [], pointOfEntry: 'NL000396' });
    await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId, base: 2, content }));
    expect(about((await bruno.pull({ after: before.checkpoint })).changes, licenceId)).toEqual(['3 returned']);
    const answer = await ana.sendOne(buildCommand(ana, 'submit', { licenceId, base: 3, content }));
    expect(answer.outcome).toBe('accepted');
    expect(about((await bruno.pull({ after: before.checkpoint })).changes, licenceId)).toEqual(['gone']);
    expect(about((await mila.pull({ after: there.checkpoint })).changes, licenceId)).toEqual(['4 submitted']);
    expect(about((await pullAll(bruno)).changes, licenceId)).toEqual(['gone']);
  });

  it('carries the inbox', async () => {
    const { licenceId } = await buildLodged(ana);
    const { checkpoint } = await pullAll(joris);
    await world.services.db.query(
      `insert into inbox_items (account_id, licence_id, cause_id, kind, actor_id) values ($1, $2, gen_random_uuid(), 'submit', $3)`,
      { bind: [JORIS.accountId, licenceId, ANA.accountId] },
    );
    const { changes } = await joris.pull({ after: checkpoint });
    expect(changes).toEqual([
      {
        kind: 'inbox',
        item: jasmine.objectContaining({ licenceId, kind: 'submit', by: 'Ana Peeters', readAt: null }) as never,
      },
    ]);
    expect((await ana.pull({ after: checkpoint })).changes.filter(({ kind }) => kind === 'inbox')).toEqual([]);
  });

  describe('starts again', () => {
    const checkpointOf = async (user: User) => (await pullAll(user)).checkpoint;
    const flags = async (user: User, query: Record<string, string>) => {
      const { startAgain, offerAgain, changes } = await user.pull(query);
      return { startAgain, offerAgain, isFilled: changes.length > 0 };
    };
    const alter = (text: string, changes: object) => {
      const checkpoint = findCheckpoint(text);
      if (!checkpoint) throw new Error('no checkpoint');
      return formatCheckpoint({ ...checkpoint, ...changes });
    };

    beforeAll(() => buildLodged(ana));

    it('not while nothing changed', async () => {
      expect(await flags(ana, { after: await checkpointOf(ana) })).toEqual({
        startAgain: false,
        offerAgain: false,
        isFilled: false,
      });
      expect(await flags(ana, {})).toEqual({ startAgain: false, offerAgain: false, isFilled: true });
    });

    it('with a checkpoint that is none', async () => {
      const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
      for (const after of [
        '',
        'x',
        '%00',
        'bm9uc2Vuc2U',
        forged([]),
        forged(['a', 'b', 'c', 'd']),
        forged([null, -1, {}, []]),
      ])
        expect(await flags(ana, { after })).toEqual({ startAgain: true, offerAgain: false, isFilled: true });
    });

    it('and offers again after a restore: another epoch, a place in the future, an unknown receipt', async () => {
      const after = await checkpointOf(ana);
      const expected = { startAgain: true, offerAgain: true, isFilled: true };
      expect(await flags(ana, { after: alter(after, { epoch: randomUUID() }) })).toEqual(expected);
      expect(await flags(ana, { after: alter(after, { xid: 9_000_000_000_000_000_000n }) })).toEqual(expected);
      expect(await flags(ana, { after: alter(after, { xid: 9_999_999_999_999_999_999n }) })).toEqual(expected);
      expect(await flags(ana, { after, receipt: randomUUID() })).toEqual(expected);
      await beginEpoch(world.services.db);
      expect(await flags(ana, { after })).toEqual(expected);
    });

    it('once for a receipt the database does not hold, and then goes on page by page', async () => {
      for (let count = 0; count < 4; count += 1) await ana.sendOne(buildCommand(ana, 'saveDraft'));
      const query = { receipt: randomUUID(), limit: '2' };
      let page = await ana.pull({ ...query, after: await checkpointOf(ana) });
      expect(page.startAgain && page.offerAgain && page.more).toBeTrue();
      while (page.more) {
        page = await ana.pull({ ...query, after: page.checkpoint });
        expect([page.startAgain, page.offerAgain]).toEqual([false, false]);
      }
    });

    it('not with a receipt the database holds', async () => {
      const command = buildCommand(ana, 'saveDraft');
      await ana.sendOne(command);
      const query = { after: await checkpointOf(ana), receipt: command.mutationId };
      expect(await flags(ana, query)).toEqual({ startAgain: false, offerAgain: false, isFilled: false });
    });

    it('when the grants are others', async () => {
      const { db } = world.services;
      const grant = (changes: string) =>
        db.query(`update role_grants set ${changes} where id = $1`, { bind: [CARLA.grantId] });
      const after = await checkpointOf(carla);
      await grant(`office_code = 'BE343000'`);
      const { startAgain, offerAgain } = await carla.pull({ after });
      expect({ startAgain, offerAgain }).toEqual({ startAgain: true, offerAgain: false });
      await grant(`office_code = 'BE101000', status = 'suspended'`);
      expect((await carla.pull({ after })).changes).toEqual([]);
      await grant(`status = 'active'`);
      expect((await carla.pull({ after })).startAgain).toBeFalse();
    });
  });

  it('answers with a few queries, however many licences a page has', async () => {
    for (let count = 0; count < 12; count += 1) await ana.sendOne(buildCommand(ana, 'saveDraft'));
    const { db } = world.services;
    const query = spyOn(db, 'query').and.callThrough();
    const { changes } = await ana.pull({ limit: '500' });
    expect(changes.length).toBeGreaterThanOrEqual(12);
    expect(query.calls.count()).toBeLessThanOrEqual(10);
  });
});
