import { anchorDay, createAnchorChains } from '#server/audit/anchor-chains';
import { loadAnchors } from '#server/audit/anchor-repository';
import { loadChains } from '#server/audit/event-repository';
import { rewriteHistory } from '#server/audit/testing/rewrite-history';
import { verifyChains } from '#server/audit/verify-chains';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO } from '#server/demo/people';
import { hashEvent } from '#server/licences/licence-event';
import { buildLodged, buildSyncWorld, type SyncWorld } from '#server/sync/testing/sync-world';

const DAY = '2026-05-03';

describe('The history', () => {
  let world: SyncWorld;
  let first: string;
  let second: string;

  beforeEach(async () => {
    world = await buildSyncWorld();
    const [ana, bruno] = [await world.enter(ANA), await world.enter(BRUNO)];
    ({ licenceId: first } = await buildLodged(ana, {}, [
      [bruno, 'verify'],
      [bruno, 'validate'],
    ]));
    ({ licenceId: second } = await buildLodged(ana));
  }, 60_000);
  afterEach(() => world.stop());

  const broken = async () => (await verifyChains(world.services.db, world.services.keys)).broken;
  const rewrite = (sql: string, ...bind: unknown[]) => rewriteHistory(world.services.db, sql, bind);
  const today = () => new Date().toISOString().slice(0, 10);

  it('holds, link by link', async () => {
    const { db, keys } = world.services;
    await anchorDay(world.services, today());
    expect(await verifyChains(db, keys)).toEqual({ licences: 2, events: 4, anchors: 1, broken: null });
  });

  it('is only added to', async () => {
    for (const sql of ['update licence_events set words = $1', 'delete from licence_events where words <> $1'])
      await expectAsync(selectRows(world.services.db, sql, ['other'])).toBeRejected();
  });

  it('names the event that was altered', async () => {
    await rewrite(`update licence_events set words = 'Never said.' where licence_id = $1 and version = 2`, first);
    expect(await broken()).toBe(`Licence ${first}: version 2 was altered.`);
  });

  it('names the event that was taken out of the middle', async () => {
    await rewrite('delete from licence_events where licence_id = $1 and version = 2', first);
    expect(await broken()).toBe(`Licence ${first}: version 2 is missing.`);
  });

  it('names the licence whose tail was cut off', async () => {
    await rewrite('delete from licence_events where licence_id = $1 and version = 3', first);
    expect(await broken()).toContain(`Licence ${first}: the history ends at version 2, the licence says version 3`);
  });

  it('finds a state or content that no event made', async () => {
    await rewrite(`update licences set validation_state = 'rejected' where id = $1`, second);
    expect(await broken()).toContain(`Licence ${second}: its present state or content is not that of version 1`);
    await rewrite(
      `update licences set validation_state = 'submitted', content = content || '{"signedAt":"Elsewhere"}'`,
    );
    expect(await broken()).toContain('its present state or content is not that of');
  });

  it('finds a tail cut off together with the licence’s own head, by the anchor of the day', async () => {
    await rewrite('update licence_events set at = $1', `${DAY}T10:00:00Z`);
    // An honest day, and everything hashed as it then was.
    await rehash();
    await anchorDay(world.services, DAY);
    expect(await broken()).toBeNull();
    await rewrite('delete from licence_events where licence_id = $1 and version = 3', first);
    await rewrite(
      `update licences l set version = 2, validation_state = 'underVerification', chain_head = e.hash from licence_events e
       where l.id = $1 and e.licence_id = l.id and e.version = 2`,
      first,
    );
    expect(await broken()).toContain(`Anchor of ${DAY}: it covers 2 licences with 4 events, the database has 2 with 3`);
  });

  it('finds anchors that were altered or taken away', async () => {
    await anchorDay(world.services, '2026-05-01');
    await anchorDay(world.services, '2026-05-02');
    await anchorDay(world.services, DAY);
    await rewrite(`update audit_anchors set events = 7, chains = 7 where day = $1`, DAY);
    expect(await broken()).toBe(`Anchor of ${DAY}: it was altered.`);
    await rewrite(`delete from audit_anchors where day = '2026-05-02'`);
    expect(await broken()).toBe(`Anchor of ${DAY}: the one before it is missing.`);
  });

  it('is anchored once a day, however often that is tried, also by two servers at once', async () => {
    const anchor = createAnchorChains(world.services);
    await Promise.all([anchor(), anchor()]);
    await anchor();
    const anchors = await loadAnchors(world.services.db);
    expect(anchors.map(({ body }) => body.previousHash)).toEqual([null]);
    expect(anchors[0]?.body.day).toBe(new Date(Date.now() - 86_460_000).toISOString().slice(0, 10));
  });

  /** Writes every hash anew, as if the events had been written so. */
  async function rehash(): Promise<void> {
    for (const chain of (await loadChains(world.services.db, [first, second])).values()) {
      let previousHash: string | null = null;
      for (const { event } of chain) {
        const hash: string = hashEvent({ ...event, previousHash });
        await rewrite(
          'update licence_events set previous_hash = $2, hash = $3 where id = $1',
          event.id,
          previousHash,
          hash,
        );
        await rewrite('update licences set chain_head = $2 where id = $1', event.licenceId, hash);
        previousHash = hash;
      }
    }
  }
});
