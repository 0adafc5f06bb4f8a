import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import supertest from 'supertest';
import { DEFAULT_CHOICES } from '#domain/notifications/notification-choices';
import { NotificationPreferences } from '#contract/notification-preferences';
import { findRow, selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, JORIS } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { createTellOfLicence } from '#server/notifications/tell-of-licence';
import { insertEvent, insertLicence } from '#server/notifications/testing/insert-licence';

const PATH = '/api/notification-preferences';

describe('how a person wants to be told', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let ana: SignedIn;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
    ana = await signInAs(app, ANA);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });
  beforeEach(() => services.db.query('delete from notification_preferences'));

  const quiet = {
    ...DEFAULT_CHOICES,
    quietHours: { isOn: true, from: '21:00', to: '06:30' },
    timeZone: 'Asia/Jakarta',
  };
  const without = (group: 'ownSteps' | 'ownDecisions' | 'ownRoles' | 'accepted', channel: 'mail' | 'push') => ({
    ...DEFAULT_CHOICES,
    groups: { ...DEFAULT_CHOICES.groups, [group]: { ...DEFAULT_CHOICES.groups[group], [channel]: false } },
  });

  it('is everything, at once, until they choose', async () => {
    const { body } = await ana.get(PATH).expect(200);
    expect(NotificationPreferences.parse(body)).toEqual({
      version: 0,
      choices: DEFAULT_CHOICES,
      mail: { bouncing: null },
    });
    await supertest(app).get(PATH).expect(401);
    await supertest(app).put(PATH).send({ version: 0, choices: quiet }).expect(401);
  });

  it('is idempotent', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { body } = await ana.put(PATH).send({ version: 0, choices: quiet }).expect(200);
      expect([body.version, body.choices]).toEqual([1, quiet]);
    }
    await ana.put(PATH).send({ version: 1, choices: DEFAULT_CHOICES }).expect(200);
    const { body } = await ana.get(PATH).expect(200);
    expect([body.version, body.choices]).toEqual([2, DEFAULT_CHOICES]);
  });

  it('refuses a stale version, and says what is in force', async () => {
    await ana.put(PATH).send({ version: 0, choices: quiet }).expect(200);
    for (const version of [0, 7]) {
      const { body } = await ana.put(PATH).send({ version, choices: DEFAULT_CHOICES }).expect(409);
      expect(body.code).toBe('stale-version');
      expect(NotificationPreferences.parse(body.present).choices).toEqual(quiet);
    }
  });

  it('leaves on what could not be chosen when they chose', async () => {
    const { mandates: _, ...groups } = DEFAULT_CHOICES.groups;
    await services.db.query('insert into notification_preferences (account_id, version, choices) values ($1, 1, $2)', {
      bind: [ANA.accountId, JSON.stringify({ ...quiet, groups })],
    });
    const { body } = await ana.get(PATH).expect(200);
    expect(NotificationPreferences.parse(body).choices).toEqual(quiet);
  });

  it('takes one of two changes made at once', async () => {
    const both = [quiet, without('ownSteps', 'mail')].map((choices) => ana.put(PATH).send({ version: 0, choices }));
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('cannot switch off mails that must arrive; their push messages it can', async () => {
    for (const group of ['ownDecisions', 'ownRoles', 'accepted'] as const) {
      const { body } = await ana
        .put(PATH)
        .send({ version: 0, choices: without(group, 'mail') })
        .expect(422);
      expect([body.code, body.errors]).toEqual([
        'mail-required',
        [{ pointer: `/choices/groups/${group}/mail`, code: 'required' }],
      ]);
    }
    await ana
      .put(PATH)
      .send({ version: 0, choices: without('ownDecisions', 'push') })
      .expect(200);
  });

  it('names the field that cannot be used', async () => {
    const { groups } = DEFAULT_CHOICES;
    const bad: [object, string][] = [
      [{ timeZone: 'Mars/Base' }, '/choices/timeZone'],
      [{ quietHours: { isOn: true, from: '25:00', to: '07:00' } }, '/choices/quietHours/from'],
      [{ quietHours: { isOn: true, from: '07:00', to: '07:00' } }, '/choices/quietHours'],
      [{ digest: { isOn: true, at: 7 } }, '/choices/digest/at'],
      [{ language: 'xx' }, '/choices/language'],
      [{ groups: { ...groups, other: { mail: true, push: true } } }, '/choices/groups'],
      [{ groups: { ownSteps: groups.ownSteps } }, '/choices/groups/ownDecisions'],
    ];
    for (const [part, pointer] of bad) {
      const { body } = await ana
        .put(PATH)
        .send({ version: 0, choices: { ...DEFAULT_CHOICES, ...part } })
        .expect(422);
      expect(body.errors.map((it: { pointer: string }) => it.pointer))
        .withContext(JSON.stringify(part))
        .toContain(pointer);
    }
    for (const body of [{}, { version: -1, choices: quiet }, { version: 1e12, choices: quiet }, { version: '0' }, []])
      await ana.put(PATH).send(body).expect(422);
  });

  it('is kept to: what is off is noted and not handed over, what is on goes', async () => {
    const { db } = services;
    await ana
      .put(PATH)
      .send({ version: 0, choices: without('ownSteps', 'mail') })
      .expect(200);
    const licenceId = await insertLicence(db);
    for (const [kind, anas] of [
      ['update', 'off'],
      ['reject', 'waiting'],
    ] as const) {
      const eventId = await insertEvent(db, licenceId, kind, BRUNO);
      await createTellOfLicence(services)({ eventId });
      const statusOf = async (channel: string, accountId: string) =>
        (
          await findRow<{ status: string }>(
            db,
            'select status from deliveries where cause_id = $1 and channel = $2 and account_id = $3',
            [eventId, channel, accountId],
          )
        )?.status;
      expect(await statusOf('mail', ANA.accountId)).toBe(anas);
      expect(await statusOf('mail', JORIS.accountId)).toBe('waiting');
      const inbox = 'select 1 from inbox_items where cause_id = $1 and account_id = $2';
      expect(await findRow(db, inbox, [eventId, ANA.accountId])).toBeDefined();
    }
  });

  it('sends a test mail once for each id, also to an address mails came back from', async () => {
    const { db } = services;
    await db.query(`update accounts set mail_bounced_at = now(), mail_bounce = 'mailboxFull' where id = $1`, {
      bind: [ANA.accountId],
    });
    const { body } = await ana.get(PATH).expect(200);
    expect(body.mail.bouncing).toEqual({ since: jasmine.any(String), failure: 'mailboxFull' });
    const id = randomUUID();
    for (let time = 0; time < 2; time += 1) await ana.post('/api/test-mail').send({ id }).expect(202);
    expect((await ana.get(PATH).expect(200)).body.mail.bouncing).toBeNull();
    expect(await selectRows(db, 'select channel from deliveries where cause_id = $1', [id])).toEqual([
      { channel: 'mail' },
    ]);
    await ana.post('/api/test-mail').send({ id: 'no' }).expect(422);
    await supertest(app).post('/api/test-mail').send({ id }).expect(401);
  });
});
