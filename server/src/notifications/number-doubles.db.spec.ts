import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, DAAN, MILA } from '#server/demo/people';
import { describeOne } from '#server/notifications/describe-news';
import { createTellOfNumberDoubles } from '#server/notifications/tell-of-number-doubles';
import { buildLodged, buildNumber, buildSyncWorld, type SyncWorld } from '#server/sync/testing/sync-world';

describe('two licences in force that have one number (A3, F6)', () => {
  let world: SyncWorld;

  beforeAll(async () => {
    world = await buildSyncWorld();
  });
  beforeEach(() => rows(`delete from inbox_items where kind = 'numberDouble'; delete from number_doubles`));
  afterAll(() => world.stop());

  const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
    selectRows<Row>(world.services.db, sql, values);
  const told = () =>
    rows<{ accountId: string; licenceId: string; causeId: string }>(
      `select account_id as "accountId", licence_id as "licenceId", cause_id as "causeId" from inbox_items
       where kind = 'numberDouble' order by account_id`,
    );

  it('are told to both authorities, each about its own, once', async () => {
    const [ana, bruno, daan, mila] = await Promise.all([ANA, BRUNO, DAAN, MILA].map(world.enter));
    if (!ana || !bruno || !daan || !mila) return fail('Somebody is missing.');
    const [here, there] = [buildNumber(), buildNumber('NL')];
    const belgian = await buildLodged(ana, { licenceNumber: here }, [[bruno, 'validate']]);
    const dutch = await buildLodged(daan, { pointOfEntry: 'NL000396', licenceNumber: there }, [[mila, 'validate']]);
    await rows('insert into number_doubles (licence_id, first_id) values ($1, $2)', dutch.licenceId, belgian.licenceId);
    const tellAll = createTellOfNumberDoubles(world.services);
    await Promise.all([tellAll(), tellAll()]);
    await tellAll();
    const news = await told();
    expect(news.map(({ accountId, licenceId }) => ({ accountId, licenceId }))).toEqual(
      jasmine.arrayWithExactContents([
        { accountId: BRUNO.accountId, licenceId: belgian.licenceId },
        { accountId: MILA.accountId, licenceId: dutch.licenceId },
      ]),
    );
    expect(await rows('select 1 from number_doubles where told_at is null')).toEqual([]);

    const { causeId = '' } = news[0] ?? {};
    const describe = (accountId: string, licenceId: string) =>
      describeOne(world.services, {
        accountId,
        causeId,
        licenceId,
        kind: 'numberDouble',
        actorId: null,
        language: 'en',
      });
    expect((await describe(BRUNO.accountId, belgian.licenceId))?.values).toEqual({
      number: here,
      other: there,
      country: 'Netherlands',
    });
    expect((await describe(MILA.accountId, dutch.licenceId))?.values['country']).toBe('Belgium');
    expect(await describe(ANA.accountId, belgian.licenceId)).toBeUndefined();
  });

  it('wait to be told while one authority has nobody', async () => {
    const [ana, bruno] = await Promise.all([world.enter(ANA), world.enter(BRUNO)]);
    const one = await buildLodged(ana, {}, [[bruno, 'validate']]);
    const other = await buildLodged(ana, {}, [[bruno, 'validate']]);
    await rows(`update licences set entry_country = 'MT' where id = $1`, other.licenceId);
    await rows('insert into number_doubles (licence_id, first_id) values ($1, $2)', one.licenceId, other.licenceId);
    await createTellOfNumberDoubles(world.services)();
    expect((await told()).some(({ licenceId }) => licenceId === one.licenceId)).toBeTrue();
    expect(await rows('select 1 from number_doubles where told_at is null')).toHaveSize(1);
  });
});
