import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA } from '#server/demo/people';
import { hashCanonical } from '#server/licences/canonical-hash';
import { buildLodged, buildSyncWorld, type SyncWorld, type User } from '#server/sync/testing/sync-world';

describe('POST /api/commands: the events', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let carla: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, carla] = await Promise.all([world.enter(ANA), world.enter(BRUNO), world.enter(CARLA)]);
  }, 60_000);
  afterAll(() => world.stop());

  it('chains the events of a licence, each naming the hash before it', async () => {
    const { licenceId } = await buildLodged(ana, {}, [
      [bruno, 'verify'],
      [bruno, 'validate'],
      [carla, 'clear'],
    ]);
    const events = await selectRows<
      { hash: string; previous_hash: string | null; at: Date; device_at: Date } & Record<string, unknown>
    >(world.services.db, 'select * from licence_events where licence_id = $1 order by version', [licenceId]);
    expect(events.map((event) => event.previous_hash)).toEqual([null, ...events.slice(0, -1).map(({ hash }) => hash)]);
    for (const event of events) expect(rehash(event)).toBe(event.hash);
    const [head] = await selectRows<{ chain_head: string }>(
      world.services.db,
      'select chain_head from licences where id = $1',
      [licenceId],
    );
    expect(head?.chain_head).toBe(events.at(-1)?.hash as string);
  });
});

function rehash(row: Record<string, unknown> & { at: Date; device_at: Date }): string {
  return hashCanonical({
    id: row['id'],
    licenceId: row['licence_id'],
    version: row['version'],
    kind: row['kind'],
    accountId: row['account_id'],
    grantId: row['grant_id'],
    deviceId: row['device_id'],
    at: row.at.toISOString(),
    deviceAt: row.device_at.toISOString(),
    deviceOffsetMs: Number(row['device_offset_ms']),
    before: row['before'],
    after: row['after'],
    words: row['words'],
    previousHash: row['previous_hash'],
  });
}
