import type { Express } from 'express';
import { v7 as uuidv7 } from 'uuid';
import { selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, DAAN, DEMO_COMPANIES, DEMO_PEOPLE, JORIS, MILA, SOFIE } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { formatDay } from '#server/mail/format-instant';
import { readMails } from '#server/mail/testing/read-mail';
import { createRemindOfMandates } from '#server/mandates/remind-of-mandates';
import { dayFromNow } from '#server/mandates/testing/insert-mandate';
import { describeOne } from '#server/notifications/describe-news';
import { createHandOverMails } from '#server/notifications/hand-over/hand-over-mails';
import { createTellOfMandate } from '#server/notifications/tell-of-mandate';

const [PEETERS = '', DE_VRIES = ''] = DEMO_COMPANIES.map(({ id }) => id);

describe('news of a mandate', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let ana: SignedIn;
  let daan: SignedIn;
  let mandateId: string;

  beforeAll(async () => {
    services = await buildServices({ PUBLIC_URL: 'https://flegt.test' });
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
    [ana, daan] = await Promise.all([signInAs(app, ANA), signInAs(app, DAAN)]);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });
  beforeEach(async () => {
    for (const table of ['stored_mails', 'deliveries', 'inbox_items', 'mandate_events', 'mandates', 'rate_limits'])
      await services.db.query(`delete from ${table}`);
    mandateId = uuidv7();
    const request = { id: mandateId, agentCompanyId: PEETERS, principalCompanyId: DE_VRIES };
    const days = { from: dayFromNow(0), until: dayFromNow(60) };
    await ana
      .post('/api/mandates')
      .send({ ...request, ...days, words: 'We clear your containers.' })
      .expect(200);
  });

  const decide = (decision: 'approve' | 'refuse') =>
    daan.post(`/api/mandates/${mandateId}/decision`).send({ decision, words: 'As agreed.' }).expect(200);
  /** Does the jobs of the last event; who was told in the inbox, as what. */
  const tellLast = async () => {
    const [event] = await selectRows<{ id: string }>(
      services.db,
      'select id from mandate_events where mandate_id = $1 order by id desc limit 1',
      [mandateId],
    );
    const eventId = event?.id ?? '';
    for (let time = 0; time < 2; time += 1) await createTellOfMandate(services)({ eventId });
    const rows = await selectRows<{ account_id: string; kind: string; words: string }>(
      services.db,
      'select account_id, kind, words from inbox_items where cause_id = $1',
      [eventId],
    );
    const names = rows.map((row) => DEMO_PEOPLE.find(({ accountId }) => accountId === row.account_id)?.firstName);
    return { eventId, names: names.sort(), kinds: new Set(rows.map(({ kind }) => kind)), words: rows[0]?.words };
  };
  const sendMails = () => createHandOverMails(services)();
  const setRequested = (daysAgo: number) =>
    services.db.query(`update mandates set requested_at = now() - make_interval(days => $2) where id = $1`, {
      bind: [mandateId, daysAgo],
    });

  it('tells those who can decide of a request, with a link to the queue', async () => {
    const { names, kinds, words } = await tellLast();
    expect([names, [...kinds], words]).toEqual([
      ['Daan', 'Mila', 'Sofie'],
      ['mandateRequested'],
      'We clear your containers.',
    ]);
    await sendMails();
    const [mail] = await readMails(services.db, DAAN.email);
    expect(mail?.subject).toBe('Mandate request: Peeters Hout NV for De Vries Houthandel BV');
    for (const part of [
      'Ana Peeters asks that Peeters Hout NV may make licences for De Vries Houthandel BV',
      `Until: ${formatDay(dayFromNow(60), 'en')}`,
      'We clear your containers.',
      'https://flegt.test/requests',
    ])
      expect(mail?.bodyText).toContain(part);
  });

  it('tells both sides of the decision, not whoever decided', async () => {
    await decide('approve');
    const { names, kinds, words } = await tellLast();
    expect([names, [...kinds], words]).toEqual([['Ana', 'Joris'], ['mandateDecided'], 'As agreed.']);
    await sendMails();
    const [mail] = await readMails(services.db, JORIS.email);
    expect(mail?.bodyText).toContain('Daan de Vries approved that Peeters Hout NV makes licences for De Vries');
    expect(mail?.bodyText).toContain('https://flegt.test/company');
  });

  it('tells the company too when somebody else decided for it', async () => {
    const sofie = await signInAs(app, SOFIE);
    await sofie
      .post(`/api/mandates/${mandateId}/decision`)
      .send({ decision: 'refuse', words: 'No power of attorney.' });
    const { names } = await tellLast();
    expect(names).toEqual(['Ana', 'Daan', 'Joris']);
    await sendMails();
    const [mail] = await readMails(services.db, DAAN.email);
    expect(mail?.bodyText).toContain('Sofie Lund refused that Peeters Hout NV makes licences for De Vries');
  });

  it('tells both sides that it was ended', async () => {
    await decide('approve');
    await ana.post(`/api/mandates/${mandateId}/end`).send({ words: 'We stop.' }).expect(200);
    const { names, kinds } = await tellLast();
    expect([names, [...kinds]]).toEqual([['Daan', 'Joris'], ['mandateEnded']]);
    await sendMails();
    expect((await readMails(services.db, DAAN.email))[0]?.bodyText).toContain('Ana Peeters ended the mandate');
  });

  it('does not reach whom it no longer concerns', async () => {
    const { eventId } = await tellLast();
    const delivery = {
      ...{ causeId: eventId, kind: 'mandateRequested', licenceId: null, actorId: ANA.accountId },
      language: 'en' as const,
    };
    const pathFor = async (accountId: string) => (await describeOne(services, { ...delivery, accountId }))?.path;
    expect(await pathFor(DAAN.accountId)).toBe('/requests');
    for (const { accountId } of [ANA, BRUNO]) expect(await pathFor(accountId)).toBeUndefined();
    await decide('approve');
    for (const { accountId } of [DAAN, MILA, SOFIE]) expect(await pathFor(accountId)).toBeUndefined();
  });

  describe('reminds', () => {
    const remind = async () => {
      await createRemindOfMandates(services)();
      const sql = `select kind from mandate_events where mandate_id = $1 and kind = 'remind'`;
      return (await selectRows(services.db, sql, [mandateId])).length;
    };

    it('once, after three working days, with the words of the request', async () => {
      expect(await remind()).toBe(0);
      await setRequested(7);
      expect(await remind()).toBe(1);
      expect(await remind()).toBe(1);
      const { names, kinds, words } = await tellLast();
      expect([names, [...kinds], words]).toEqual([
        ['Daan', 'Mila', 'Sofie'],
        ['mandateReminder'],
        'We clear your containers.',
      ]);
      await sendMails();
      const [mail] = await readMails(services.db, MILA.email);
      expect(mail?.bodyText).toContain('still waits for a decision');
      expect(mail?.bodyText).toContain('Working days waited: 5');
    });

    it('of nothing that was decided, or is over', async () => {
      await setRequested(7);
      await services.db.query('update mandates set from_day = $2, until_day = $2 where id = $1', {
        bind: [mandateId, dayFromNow(-1)],
      });
      expect(await remind()).toBe(0);
      await services.db.query('update mandates set until_day = null where id = $1', { bind: [mandateId] });
      await decide('refuse');
      expect(await remind()).toBe(0);
    });
  });
});
