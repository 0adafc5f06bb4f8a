import { MailReceiver } from '#contract/testing/mail-receiver';
import { PushReceiver } from '#contract/testing/push-receiver';
import { selectRows } from '#server/database/connection';
import { createRemindDeciders } from '#server/deciding/remind-deciders';
import { buildDecidingWorld, type DecidingWorld } from '#server/deciding/testing/deciding-world';
import { ANA, BRUNO, DAAN, DEMO_COMPANIES, JORIS, MILA, SOFIE, type DemoPerson } from '#server/demo/people';
import { saveSubscription } from '#server/notifications/push-subscription-repository';
import { createHandOverMails } from '#server/notifications/hand-over/hand-over-mails';
import { createHandOverPushes } from '#server/notifications/hand-over/hand-over-pushes';
import { createTellOfRole } from '#server/notifications/tell-of-role';
import { insertGrantEvent } from '#server/roles/grant-event';

const DAY_MS = 86_400_000;

describe('telling people of a role', () => {
  let push: PushReceiver;
  let mail: MailReceiver;
  let world: DecidingWorld;

  beforeAll(async () => {
    push = await PushReceiver.start();
    mail = await MailReceiver.start();
    const env = { PUSH_TEST_ORIGIN: push.origin, SMTP_URL: mail.url, PUBLIC_URL: 'https://flegt.test' };
    world = await buildDecidingWorld(env);
  }, 60_000);
  afterAll(async () => {
    await world.stop();
    await Promise.all([push.stop(), mail.stop()]);
  });
  beforeEach(() => world.clear());

  const [PEETERS] = DEMO_COMPANIES;
  const addRequest = (about = {}) =>
    world.addHolder({ role: 'importer', ...(PEETERS ? { company: PEETERS } : {}) }, 'requested', about);
  const tellLast = async (grantId: string) => {
    const sql = 'select id, kind from grant_events where grant_id = $1 order by id desc limit 1';
    const [event] = await selectRows<{ id: string; kind: string }>(world.services.db, sql, [grantId]);
    if (!event) throw new Error('nothing was written down');
    await createTellOfRole(world.services)({ eventId: event.id });
    await createTellOfRole(world.services)({ eventId: event.id });
    return event.id;
  };
  const tellOfRequest = async (holder: DemoPerson, words = 'I take over.') => {
    const { grantId, accountId } = holder;
    await world.services.db.transaction((tx) =>
      insertGrantEvent(world.services.db, { grantId, kind: 'request', accountId, words }, new Date(), tx),
    );
    return tellLast(grantId);
  };
  const inboxOf = (causeId: string) =>
    selectRows<{ accountId: string; kind: string; words: string }>(
      world.services.db,
      'select account_id as "accountId", kind, words from inbox_items where cause_id = $1',
      [causeId],
    );
  const readersOf = async (causeId: string) => (await inboxOf(causeId)).map(({ accountId }) => accountId).sort();
  /** Hands over what is due; the newest mail to `person`. */
  const handOver = async (person: DemoPerson) => {
    await createHandOverMails(world.services)();
    await createHandOverPushes(world.services)();
    return mail.received.findLast(({ to }) => to.includes(person.email));
  };
  const idsOf = (...people: DemoPerson[]) => people.map(({ accountId }) => accountId).sort();

  it('tells everybody who can decide of a request, once, and nobody else', async () => {
    expect(await readersOf(await tellOfRequest(await addRequest()))).toEqual(idsOf(ANA, BRUNO, SOFIE));
    const officer = await world.addHolder({ role: 'fmsca', country: 'FR' }, 'requested');
    expect(await readersOf(await tellOfRequest(officer))).toEqual(idsOf(SOFIE));
    const abroad = { role: 'importer', company: await world.addCompany('GH') } as const;
    expect(await readersOf(await tellOfRequest(await world.addHolder(abroad, 'requested')))).toEqual(idsOf(SOFIE));
  });

  it('does not tell the person, who may decide about others', async () => {
    await world.services.db.query(`update role_grants set account_id = $1 where id = $2`, {
      bind: [SOFIE.accountId, (await addRequest()).grantId],
    });
    const [request] = await selectRows<{ id: string }>(
      world.services.db,
      `select id from role_grants where account_id = $1 and status = 'requested'`,
      [SOFIE.accountId],
    );
    expect(await readersOf(await tellOfRequest({ ...SOFIE, grantId: request?.id ?? '' }))).toEqual(idsOf(ANA, BRUNO));
  });

  it('mails who asks for what, with their words, and where to decide', async () => {
    const requestedAt = new Date(Date.now() - 7 * DAY_MS);
    const request = await addRequest({ lastName: 'Willems', requestedAt });
    await tellOfRequest(request, 'I take over.\nFrom May.');
    const received = await handOver(ANA);
    expect(received?.to).toEqual([ANA.email]);
    expect(received?.subject).toBe('Role request: FLEGT timber importer');
    for (const part of [
      'First name: Noor',
      'Last name: Willems',
      'Role: FLEGT timber importer',
      'For: Peeters Hout NV',
      'Working days waited: 5',
      'I take over.\nFrom May.',
    ])
      expect(received?.text).toContain(part);
    expect(received?.links).toEqual(['https://flegt.test/requests']);
  });

  it('keeps what people type in its place: no header, no HTML', async () => {
    const request = await addRequest({ firstName: '<b>Noor</b>', lastName: '{holder} 🌲' });
    await tellOfRequest(request, '<script>\r\nBcc: x@y.example');
    const received = await handOver(SOFIE);
    expect(received?.to).toEqual([SOFIE.email]);
    expect(received?.text).toContain('First name: <b>Noor</b>\nLast name: {holder} 🌲');
    expect(received?.text).toContain('Bcc: x@y. example');
  });

  it('pushes a neutral message that opens the queue', async () => {
    const subscription = push.subscribe(world.services.keys.vapid.publicKey);
    await saveSubscription(world.services.db, BRUNO.accountId, subscription);
    await tellOfRequest(await addRequest());
    await handOver(BRUNO);
    // The messages go out behind the hand-over.
    const [received] = await push.waitFor(() => true);
    const { notification } = received?.message ?? {};
    expect(notification?.body).toBe('A role request waits for your decision.');
    expect(notification?.data.onActionClick.default.url).toBe('/requests');
    expect(JSON.stringify(notification)).not.toMatch(/Noor|Willems|Peeters/);
    await world.services.db.query('delete from push_subscriptions');
  });

  it('hands nothing over once somebody decided, or the reader decides no more', async () => {
    const request = await addRequest();
    const causeId = await tellOfRequest(request);
    await world.services.db.query(`update role_grants set status = 'suspended' where id = $1`, { bind: [ANA.grantId] });
    const before = mail.received.length;
    const approval = { decision: 'approve', words: '' };
    const bruno = await world.enter(BRUNO);
    await bruno.post(`/api/role-requests/${request.grantId}/decision`).send(approval).expect(200);
    await handOver(SOFIE);
    expect(mail.received).toHaveSize(before);
    const failures = await selectRows<{ failure: string }>(
      world.services.db,
      `select failure from deliveries where cause_id = $1 and status = 'failed'`,
      [causeId],
    );
    expect(failures).toEqual(Array(3).fill({ failure: 'noLongerConcerned' }));
  });

  it('tells the person each decision about their role, with its words', async () => {
    const holder = await addRequest();
    const bruno = await world.enter(BRUNO);
    const steps = [
      [
        'decision',
        { decision: 'approve', words: 'Welkom.' },
        'roleDecided',
        'approved your request to act for Peeters',
      ],
      ['change', { event: 'suspend', words: 'On leave.' }, 'roleSuspended', 'suspended your role for Peeters Hout NV'],
      ['change', { event: 'restore', words: 'Back.' }, 'roleRestored', 'gave you your role for Peeters Hout NV back'],
      ['change', { event: 'appoint', words: 'You too.' }, 'roleAppointed', 'made you an administrator of Peeters'],
    ] as const;
    for (const [route, body, kind, sentence] of steps) {
      const { grantId } = holder;
      const path = route === 'decision' ? `/api/role-requests/${grantId}/decision` : `/api/grants/${grantId}/changes`;
      await bruno.post(path).send(body).expect(200);
      const causeId = await tellLast(grantId);
      expect(await inboxOf(causeId)).toEqual([{ accountId: holder.accountId, kind, words: body.words }]);
      const received = await handOver(holder);
      expect(received?.to).toEqual([holder.email]);
      expect(received?.text).toContain(`Bruno Claes ${sentence}`);
      expect(received?.text).toContain(body.words);
      expect(received?.links).toEqual(['https://flegt.test/profile']);
    }
  });

  it('tells the first importer of a company that they are its administrator', async () => {
    const company = await world.addCompany('BE');
    const holder = await world.addHolder({ role: 'importer', company }, 'requested');
    const sofie = await world.enter(SOFIE);
    const approval = { decision: 'approve', words: '' };
    await sofie.post(`/api/role-requests/${holder.grantId}/decision`).send(approval).expect(200);
    await tellLast(holder.grantId);
    const received = await handOver(holder);
    expect(received?.text).toContain('You are its administrator');
  });

  it('tells nobody that a role was given up', async () => {
    const joris = await world.enter(JORIS);
    await joris.post(`/api/grants/${JORIS.grantId}/changes`).send({ event: 'end', words: '' }).expect(200);
    expect(await inboxOf(await tellLast(JORIS.grantId))).toEqual([]);
  });

  describe('of a request that waits', () => {
    const remindedOf = async ({ grantId }: DemoPerson) => {
      const sql = `select id, account_id from grant_events where grant_id = $1 and kind = 'remind'`;
      return selectRows<{ id: string; account_id: string | null }>(world.services.db, sql, [grantId]);
    };
    const remind = () => createRemindDeciders(world.services)();

    it('reminds those who decide after three working days, once', async () => {
      // A week holds five working days, whatever day it is today; the last two days hold two at most.
      const old = await addRequest({ requestedAt: new Date(Date.now() - 7 * DAY_MS) });
      const young = await addRequest({ requestedAt: new Date(Date.now() - 2 * DAY_MS) });
      await Promise.all([remind(), remind()]);
      await remind();
      expect(await remindedOf(young)).toEqual([]);
      const events = await remindedOf(old);
      expect(events).toEqual([{ id: jasmine.any(String) as never, account_id: null }]);
      const causeId = await tellLast(old.grantId);
      expect(await readersOf(causeId)).toEqual(idsOf(ANA, BRUNO, SOFIE));
      const received = await handOver(BRUNO);
      expect(received?.subject).toBe('Role request: FLEGT timber importer (reminder)');
      expect(received?.text).toContain('Working days waited: 5');
      expect(received?.links).toEqual(['https://flegt.test/requests']);
    });

    it('reminds nobody of what was decided or withdrawn', async () => {
      const requestedAt = new Date(Date.now() - 30 * DAY_MS);
      const role = { role: 'fmsca', country: 'FR' } as const;
      const statuses = ['active', 'refused', 'suspended', 'ended'] as const;
      const all = await Promise.all(statuses.map((status) => world.addHolder(role, status, { requestedAt })));
      await remind();
      for (const holder of all) expect(await remindedOf(holder)).toEqual([]);
    });
  });

  it('leaves the other companies and countries out', async () => {
    const readers = await readersOf(await tellOfRequest(await addRequest()));
    for (const { accountId } of [DAAN, MILA, JORIS]) expect(readers).not.toContain(accountId);
  });
});
