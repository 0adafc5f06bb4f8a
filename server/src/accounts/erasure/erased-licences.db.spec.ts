import type { Licence } from '#contract/licence';
import { buildErasureWorld, saveDraft, type ErasureWorld } from '#server/accounts/testing/erasure-world';
import { ANA, BRUNO } from '#server/demo/people';
import { hashEvent } from '#server/licences/licence-event';
import { buildCommand, buildLodged, pullAll, type User } from '#server/sync/testing/sync-world';

describe('erasing an account: its licences', () => {
  let world: ErasureWorld;
  let ana: User;
  let bruno: User;

  beforeAll(async () => {
    world = await buildErasureWorld();
    [ana, bruno] = await Promise.all([world.enter(ANA), world.enter(BRUNO)]);
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  const findLicence = async (user: User, licenceId: string, after?: string): Promise<Licence | undefined> => {
    const { changes } = await pullAll(user, after);
    const found = changes.findLast((it) => it.kind === 'licence' && it.licence.id === licenceId);
    return found?.kind === 'licence' ? found.licence : undefined;
  };

  it('discards drafts as their owner would: an event in the chain, a tombstone for colleagues', async () => {
    const person = await world.enterColleague();
    const licenceId = await saveDraft(person);
    expect(await findLicence(ana, licenceId)).toBeDefined();
    const { checkpoint } = await pullAll(ana);
    expect((await person.agent.get('/api/account')).body).toEqual(
      jasmine.objectContaining({ drafts: 1, returned: 0, lodged: 0 }),
    );
    await world.erase(person).expect(204);
    const { changes } = await pullAll(ana, checkpoint);
    expect(changes).toContain({ kind: 'tombstone', licenceId });
    const [saved, discarded] = await world.findEvents(licenceId);
    const { accountId, grantId } = person.person;
    expect(discarded).toEqual(jasmine.objectContaining({ kind: 'discard', accountId, grantId, version: 2 }));
    expect(discarded?.previousHash).toBe(saved?.hash ?? '');
    const { hash, ...event } = discarded!; // looked at above
    expect(hashEvent(event)).toBe(hash);
    const [licence] = await world.rows<{ head: string; isGone: boolean }>(
      'select chain_head as head, discarded_at is not null as "isGone" from licences where id = $1',
      licenceId,
    );
    expect(licence).toEqual({ head: hash, isGone: true });
  });

  it('discards drafts under a role that was suspended since, too', async () => {
    const person = await world.enterColleague();
    const licenceId = await saveDraft(person);
    await world.rows(`update role_grants set status = 'suspended' where id = $1`, person.person.grantId);
    await world.erase(person).expect(204);
    expect((await world.findEvents(licenceId)).at(-1)?.kind).toBe('discard');
  });

  it('keeps what was lodged, and its history, without the name; devices that had it fetch it anew', async () => {
    const person = await world.enterColleague();
    const { licenceId } = await buildLodged(person, {}, [[bruno, 'verify']]);
    expect((await findLicence(bruno, licenceId))?.requester).toBe(
      `${person.person.firstName} ${person.person.lastName}`,
    );
    const { checkpoint } = await pullAll(bruno);
    await world.erase(person).expect(204);
    const licence = await findLicence(bruno, licenceId, checkpoint);
    expect(licence?.requester).toBe('');
    expect(licence?.history.map(({ kind, by }) => [kind, by])).toEqual([
      ['submit', ''],
      ['verify', `${BRUNO.firstName} ${BRUNO.lastName}`],
    ]);
    expect((await world.findEvents(licenceId))[0]?.accountId).toBe(person.person.accountId);
  });

  it('waits while a licence was returned, which only the person can send or withdraw', async () => {
    const person = await world.enterColleague();
    const draftId = await saveDraft(person);
    const { licenceId, version } = await buildLodged(person, {}, [[bruno, 'return']]);
    const { body } = await world.erase(person).expect(409);
    expect(body).toEqual(jasmine.objectContaining({ code: 'returned-licences', params: { count: '1' } }));
    expect((await person.agent.get('/api/account')).body).toEqual(
      jasmine.objectContaining({ drafts: 1, returned: 1, lodged: 0 }),
    );
    expect((await world.findEvents(draftId)).length).toBe(1);
    await person.sendOne(buildCommand(person, 'withdraw', { licenceId, base: version }));
    expect((await person.agent.get('/api/account')).body).toEqual(
      jasmine.objectContaining({ drafts: 1, returned: 0, lodged: 1 }),
    );
    await world.erase(person).expect(204);
  });

  it('does not wait for a returned licence of a role the person cannot act under any more', async () => {
    const person = await world.enterColleague();
    await buildLodged(person, {}, [[bruno, 'return']]);
    await world.rows(`update role_grants set status = 'suspended' where id = $1`, person.person.grantId);
    await world.erase(person).expect(204);
  });

  it('forgets what the devices in its events call themselves', async () => {
    const person = await world.enterColleague();
    await saveDraft(person);
    const devicesOf = () => world.rows('select 1 from devices where account_id = $1', person.person.accountId);
    expect((await devicesOf()).length).toBe(1);
    await world.erase(person).expect(204);
    expect(await devicesOf()).toEqual([]);
  });
});
