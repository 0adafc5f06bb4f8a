import { findAccountForUpdate } from '#server/accounts/account-repository';
import {
  buildErasureWorld,
  saveDraft,
  toMandateRequest,
  type ErasureWorld,
} from '#server/accounts/testing/erasure-world';
import { selectRows } from '#server/database/connection';
import { linkToAccount } from '#server/identity/link-to-account';
import { lockLicence } from '#server/licences/licence-repository';
import { saveSubscription } from '#server/notifications/push-subscription-repository';
import { buildCommand } from '#server/sync/testing/sync-world';

describe('erasing an account: what happens meanwhile', () => {
  let world: ErasureWorld;

  beforeAll(async () => {
    world = await buildErasureWorld();
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  it('asked for twice at the same moment happens once', async () => {
    const person = await world.enterColleague();
    const licenceId = await saveDraft(person);
    const all = await Promise.all([world.erase(person), world.erase(person), world.erase(person)]);
    expect(all.map(({ status }) => status).sort()).toEqual([204, 401, 401]);
    expect((await world.findEvents(licenceId)).map(({ kind }) => kind)).toEqual(['saveDraft', 'discard']);
  });

  it('leaves no draft behind that a device sends meanwhile', async () => {
    const { db } = world.services;
    const person = await world.enterColleague();
    const draftId = await saveDraft(person);
    const [erased, answer] = await db.transaction(async (tx) => {
      await lockLicence(db, draftId, tx);
      const erasing = world.erase(person).then(({ status }) => status);
      await world.waitForLocks(1);
      const sending = person.sendOne(buildCommand(person, 'saveDraft'));
      await world.waitForLocks(2);
      // What this transaction holds ends with it; the two go on then.
      return [erasing, sending] as const;
    });
    expect(await erased).toBe(204);
    expect((await answer).outcome).toBe('refused');
    const left = 'select 1 from licences where requester_id = $1 and discarded_at is null';
    expect(await world.rows(left, person.person.accountId)).toEqual([]);
  });

  it('lets nothing that was under way be written to what is left of the account', async () => {
    const { db } = world.services;
    const person = await world.enterColleague();
    const { accountId } = person.person;
    for (const table of ['mandate_events', 'mandates']) await world.rows(`delete from ${table}`);
    const asking = await db.transaction(async (tx) => {
      await findAccountForUpdate(db, accountId, tx);
      const sent = person.agent
        .post('/api/mandates')
        .send(toMandateRequest())
        .then(({ status }) => status);
      await world.waitForLocks(1);
      await selectRows(db, 'update accounts set erased_at = now() where id = $1', [accountId], tx);
      return [sent] as const;
    });
    expect(await asking[0]).toBe(401);
    const provided = {
      issuer: 'i',
      subject: accountId,
      email: 'x@y.example',
      isEmailVerified: true,
      isMultiFactor: false,
    };
    const identity = { ...provided, firstName: '', lastName: '' };
    await expectAsync(linkToAccount(world.services, identity, accountId)).toBeRejected();
    const input = { endpoint: `https://push.example/${accountId}`, keys: { p256dh: '', auth: '' } };
    await expectAsync(saveSubscription(db, accountId, input)).toBeRejected();
    for (const table of ['identities', 'push_subscriptions'])
      expect(await world.rows(`select 1 from ${table} where account_id = $1`, accountId)).toEqual([]);
  });
});
