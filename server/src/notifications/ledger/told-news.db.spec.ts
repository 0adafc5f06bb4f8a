import type { Express } from 'express';
import supertest from 'supertest';
import { ToldNewsPage } from '#contract/delivery';
import { findRow } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, CARLA, DAAN } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { saveSubscription } from '#server/notifications/push-subscription-repository';
import { createTellOfLicence } from '#server/notifications/tell-of-licence';
import { insertEvent, insertLicence } from '#server/notifications/testing/insert-licence';

describe('the ledger a person sees', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let ana: SignedIn;
  let licenceId: string;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
    ana = await signInAs(app, ANA);
    const keys = { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) };
    const endpoint = 'https://push.example.org/secret';
    await saveSubscription(services.db, ANA.accountId, { endpoint, keys }, 'Chrome, Android');
    licenceId = await insertLicence(services.db);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });
  beforeEach(() => services.db.query('delete from deliveries'));

  const tellOf = async (kind: string) => {
    const eventId = await insertEvent(services.db, licenceId, kind, BRUNO);
    await createTellOfLicence(services)({ eventId });
    return eventId;
  };
  const read = async (agent = ana, before?: string) => {
    const { body } = await agent
      .get('/api/deliveries')
      .query(before === undefined ? {} : { before })
      .expect(200);
    return ToldNewsPage.parse(body);
  };

  it('says for each piece of news and each channel what became of it', async () => {
    const causeId = await tellOf('validate');
    const set = (channel: string, sql: string) =>
      services.db.query(`update deliveries set ${sql} where cause_id = $1 and channel = $2 and account_id = $3`, {
        bind: [causeId, channel, ANA.accountId],
      });
    await set('mail', `due_at = '2026-12-01T06:00:00Z', waits_for = 'digest'`);
    await set('push', `status = 'failed', failed_at = now(), failure = 'subscriptionEnded'`);
    const { news, next } = await read();
    expect(next).toBeNull();
    expect(news).toEqual([
      {
        ...{ causeId, kind: 'validate', at: jasmine.any(String) as never },
        licence: { id: licenceId, number: '26.00001-00001.001-ID-BE' },
        deliveries: [
          {
            ...{ channel: 'mail', device: '', together: 1 },
            standing: { state: 'waiting', until: '2026-12-01T06:00:00.000Z', because: 'digest' },
          },
          {
            ...{ channel: 'push', device: 'Chrome, Android', together: 1 },
            standing: { state: 'failed', at: jasmine.any(String) as never, failure: 'subscriptionEnded' },
          },
        ],
      },
    ]);
    expect(JSON.stringify(news)).not.toMatch(/@|push\.example/);
    await set('mail', `status = 'accepted', accepted_at = now(), failure = 'mailServerAway'`);
    const [delivery] = (await read()).news[0]?.deliveries ?? [];
    expect(delivery?.standing).toEqual({ state: 'handedOver', at: jasmine.any(String) as never, isDelayed: true });
  });

  it('counts what went in the same message', async () => {
    const causes = [await tellOf('verify'), await tellOf('validate')];
    await services.db.query(
      `update deliveries set status = 'accepted', accepted_at = now(), message_id = $2
       where cause_id = any($1::uuid[]) and channel = 'mail' and account_id = $3`,
      { bind: [causes, licenceId, ANA.accountId] },
    );
    const mails = (await read()).news.flatMap(({ deliveries }) =>
      deliveries.filter(({ channel }) => channel === 'mail'),
    );
    expect(mails.map(({ together }) => together)).toEqual([2, 2]);
  });

  it('names no licence that may no longer be seen, and nobody else’s news', async () => {
    await tellOf('validate');
    await services.db.query(`update licences set validation_state = 'validated' where id = $1`, { bind: [licenceId] });
    const carla = await signInAs(app, CARLA);
    expect((await read(carla)).news.map(({ licence }) => licence?.id)).toEqual([licenceId]);
    await services.db.query(`update licences set point_of_entry = 'BE212000' where id = $1`, { bind: [licenceId] });
    expect((await read(carla)).news.map(({ licence }) => licence)).toEqual([null]);
    await services.db.query(`update licences set point_of_entry = 'BE101000' where id = $1`, { bind: [licenceId] });
    expect((await read(await signInAs(app, DAAN))).news).toEqual([]);
    await supertest(app).get('/api/deliveries').expect(401);
  });

  it('lists tests', async () => {
    await ana.post('/api/push-subscription/test').expect(202);
    const [test] = (await read()).news;
    expect([test?.kind, test?.licence, test?.deliveries.length]).toEqual(['test', null, 1]);
  });

  it('gives page after page, each piece of news once, the newest first', async () => {
    const causes: string[] = [];
    for (let count = 0; count < 65; count += 1) causes.push(await tellOf('verify'));
    const seen: string[] = [];
    let next: string | null | undefined;
    do {
      const page = await read(ana, next ?? undefined);
      seen.push(...page.news.map(({ causeId }) => causeId));
      ({ next } = page);
    } while (next);
    expect(seen).toHaveSize(65);
    expect(new Set(seen)).toEqual(new Set(causes));
    expect(seen[0]).toBe(causes.at(-1) ?? '');
  });

  it('gives only what failed, page after page', async () => {
    const causes: string[] = [];
    for (let count = 0; count < 32; count += 1) causes.push(await tellOf('verify'));
    await tellOf('validate');
    await services.db.query(
      `update deliveries set status = 'failed', failed_at = now(), failure = 'mailboxFull'
       where cause_id = any($1::uuid[]) and channel = 'mail' and account_id = $2`,
      { bind: [causes, ANA.accountId] },
    );
    const { body: first } = await ana.get('/api/deliveries').query({ only: 'failed' }).expect(200);
    const { body: last } = await ana.get('/api/deliveries').query({ only: 'failed', before: first.next }).expect(200);
    const seen = [...ToldNewsPage.parse(first).news, ...ToldNewsPage.parse(last).news].map(({ causeId }) => causeId);
    expect(seen).toEqual([...causes].reverse());
    expect(last.next).toBeNull();
    await ana.get('/api/deliveries').query({ only: 'waiting' }).expect(422);
  });

  it('gives what was sent about one message of one’s own inbox', async () => {
    const causeId = await tellOf('validate');
    await tellOf('verify');
    const item = await findRow<{ id: string }>(
      services.db,
      'select id from inbox_items where account_id = $1 and cause_id = $2',
      [ANA.accountId, causeId],
    );
    const { body } = await ana.get('/api/deliveries').query({ item: item?.id, 'ngsw-bypass': 'true' }).expect(200);
    expect(ToldNewsPage.parse(body).news.map((it) => it.causeId)).toEqual([causeId]);
    const carla = await signInAs(app, CARLA);
    expect((await carla.get('/api/deliveries').query({ item: item?.id }).expect(200)).body.news).toEqual([]);
    await ana.get('/api/deliveries').query({ item: 'x' }).expect(422);
  });

  for (const before of ['x', '', Buffer.from('["9999","x"]').toString('base64url'), '\u0000'])
    it(`refuses a place no page gave: ${JSON.stringify(before)}`, async () => {
      const { body } = await ana.get('/api/deliveries').query({ before }).expect(422);
      expect(body.errors[0].pointer).toBe('/before');
    });
});
