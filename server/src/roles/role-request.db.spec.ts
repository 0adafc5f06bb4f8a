import type { Express } from 'express';
import supertest from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, DAAN, DEMO_COMPANIES, MILA } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { getActiveGrant, loadActiveGrants } from '#server/roles/grant-repository';

const OTHER_COMPANY = DEMO_COMPANIES[1]?.id ?? '';

describe('a role request', () => {
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
  beforeEach(async () => {
    await services.db.query('delete from rate_limits');
    await services.db.query('delete from grant_events');
    await services.db.query(`delete from role_grants where id::text not like '01980000-%'`);
  });

  const ask = (who: SignedIn, body: object) => who.post('/api/role-requests').send({ words: '', ...body });
  const eventsOf = (grantId: string) =>
    selectRows<{ id: string; kind: string; account_id: string; words: string }>(
      services.db,
      'select id, kind, account_id, words from grant_events where grant_id = $1',
      [grantId],
    );
  const countTellings = async (eventId: string | undefined) =>
    (
      await selectRows(services.db, `select 1 from pgboss.job where name = 'tell-of-role' and data->>'eventId' = $1`, [
        eventId,
      ])
    ).length;
  const expectAskedOnce = async (grantId: string) => {
    const events = await eventsOf(grantId);
    expect(events.map(({ kind }) => kind)).toEqual(['request']);
    expect(await countTellings(events[0]?.id)).toBe(1);
  };

  it('waits, counts for nothing, and those who decide are to be told', async () => {
    const id = uuidv7();
    const { body } = await ask(ana, { id, role: 'customs', officeCode: 'NL000396', words: 'Je reviens 🌲' }).expect(
      200,
    );
    expect(body).toEqual(
      jasmine.objectContaining({
        id,
        role: 'customs',
        status: 'requested',
        country: 'NL',
        officeCode: 'NL000396',
        holder: 'Rotterdam Maasvlakte (NL000396)',
        waitsFor: ['support'],
      }),
    );
    expect((await loadActiveGrants(services.db, ANA.accountId)).map((grant) => grant.id)).toEqual([ANA.grantId]);
    const notYet = jasmine.objectContaining({ status: 404, code: 'grant-not-active' });
    await expectAsync(getActiveGrant(services.db, ANA.accountId, id)).toBeRejectedWith(notYet);
    const [event] = await eventsOf(id);
    expect(event).toEqual(jasmine.objectContaining({ account_id: ANA.accountId, words: 'Je reviens 🌲' }));
    await expectAskedOnce(id);
  });

  it('says for whom it waits', async () => {
    const { body } = await ask(ana, { id: uuidv7(), role: 'importer', companyId: OTHER_COMPANY }).expect(200);
    expect(body.waitsFor).toEqual(['administrator', 'authority', 'support']);
    const mila = await signInAs(app, MILA);
    const own = await ask(mila, { id: uuidv7(), role: 'importer', companyId: OTHER_COMPANY }).expect(200);
    expect(own.body.waitsFor).withContext('the only officer asks herself').toEqual(['administrator', 'support']);
  });

  it('is idempotent: by its id, and by what is asked for', async () => {
    const request = { id: uuidv7(), role: 'importer', companyId: OTHER_COMPANY };
    const first = await ask(ana, request).expect(200);
    expect((await ask(ana, request).expect(200)).body).toEqual(first.body);
    expect((await ask(ana, { ...request, id: uuidv7() }).expect(200)).body).toEqual(first.body);
    const upper = { ...request, id: uuidv7(), companyId: OTHER_COMPANY.toUpperCase() };
    expect((await ask(ana, upper).expect(200)).body).toEqual(first.body);
    await expectAskedOnce(request.id);
  });

  it('is sent four times at once and made once', async () => {
    const request = { id: uuidv7(), role: 'importer', companyId: OTHER_COMPANY };
    const all = await Promise.all([1, 2, 3, 4].map(() => ask(ana, request)));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await expectAskedOnce(request.id);
  });

  it('cannot take the id of another one', async () => {
    const id = uuidv7();
    await ask(ana, { id, role: 'customs', officeCode: 'NL000396' }).expect(200);
    const other = await ask(ana, { id, role: 'customs', officeCode: 'BE101000' }).expect(409);
    expect(other.body.code).toBe('id-taken');
    const daan = await signInAs(app, DAAN);
    await ask(daan, { id, role: 'customs', officeCode: 'NL000396' }).expect(409);
  });

  it('for a second competent authority is refused', async () => {
    const bruno = await signInAs(app, BRUNO);
    const { body } = await ask(bruno, { id: uuidv7(), role: 'fmsca', country: 'FR' }).expect(409);
    expect(body.code).toBe('one-fmsca-role');
    const same = await ask(bruno, { id: uuidv7(), role: 'fmsca', country: 'BE' }).expect(200);
    expect(same.body.id).toBe(BRUNO.grantId);
  });

  it('names what is not known', async () => {
    const bad: [object, string][] = [
      [{ role: 'importer', companyId: uuidv7() }, '/companyId'],
      [{ role: 'fmsca', country: 'GH' }, '/country'],
      [{ role: 'customs', officeCode: 'BE999999' }, '/officeCode'],
      [{ role: 'customs', officeCode: 'x' }, '/officeCode'],
      [{ role: 'support' }, '/role'],
      [{ role: 'fmsca', country: 'FR', words: 'x'.repeat(2001) }, '/words'],
      [{ role: 'fmsca', country: 'FR', words: 'a\u0000b' }, '/words'],
      [{ role: 'fmsca', country: 'FR', id: 'x' }, '/id'],
    ];
    for (const [more, pointer] of bad) {
      const { body } = await ask(ana, { id: uuidv7(), ...more }).expect(422);
      expect(body.errors.map((it: { pointer: string }) => it.pointer)).toContain(pointer);
    }
  });

  it('while one for the same authority is suspended gets that one, and none for a second one', async () => {
    const bruno = await signInAs(app, BRUNO);
    await services.db.query(`update role_grants set status = 'suspended' where id = $1`, { bind: [BRUNO.grantId] });
    const { body } = await ask(bruno, { id: uuidv7(), role: 'fmsca', country: 'FR' }).expect(409);
    expect(body.code).toBe('one-fmsca-role');
    const same = await ask(bruno, { id: uuidv7(), role: 'fmsca', country: 'BE' }).expect(200);
    expect(same.body).toEqual(jasmine.objectContaining({ id: BRUNO.grantId, status: 'suspended' }));
    await services.db.query(`update role_grants set status = 'active' where id = $1`, { bind: [BRUNO.grantId] });
  });

  it('for two authorities at once makes one', async () => {
    const both = await Promise.all(['FR', 'DE'].map((country) => ask(ana, { id: uuidv7(), role: 'fmsca', country })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('needs somebody who is signed in, and is limited', async () => {
    await supertest(app).post('/api/role-requests').send({}).expect(401);
    const request = { id: uuidv7(), role: 'importer', companyId: OTHER_COMPANY };
    for (let sent = 0; sent < 30; sent += 1) await ask(ana, request).expect(200);
    await ask(ana, request).expect(429);
  });
});
