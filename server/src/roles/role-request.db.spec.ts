import type { Express } from 'express';
import supertest from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { findRow, selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, CARLA, DAAN, DEMO_COMPANIES, MILA, SOFIE } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { readMails } from '#server/mail/testing/read-mail';
import { getActiveGrant, loadActiveGrants } from '#server/roles/grant-repository';
import { createSendRoleRequest } from '#server/roles/send-role-request';

const OTHER_COMPANY = DEMO_COMPANIES[1]?.id ?? '';

describe('a role request', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let ana: SignedIn;
  let sofie: SignedIn;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    await services.jobs.work('send-role-request', createSendRoleRequest(services));
    ({ app, stop: stopApp } = createApp(services));
    ana = await signInAs(app, ANA);
    sofie = await signInAs(app, SOFIE);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });
  beforeEach(async () => {
    await services.db.query('delete from rate_limits');
    await services.db.query(`delete from role_grants where id::text not like '01980000-%'`);
    await services.db.query('delete from stored_mails');
  });

  const ask = (who: SignedIn, body: object) => who.post('/api/role-requests').send({ words: '', ...body });
  const decide = (who: SignedIn, id: string, body: object) => who.post(`/api/role-requests/${id}/decision`).send(body);
  const jobsOf = async (task: string, grantId: string) =>
    (
      await selectRows(services.db, `select 1 from pgboss.job where name = $1 and data->>'grantId' = $2`, [
        task,
        grantId,
      ])
    ).length;

  it('waits, counts for nothing, and reaches the support team by mail', async () => {
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
      }),
    );
    expect((await loadActiveGrants(services.db, ANA.accountId)).map((grant) => grant.id)).toEqual([ANA.grantId]);
    const notYet = jasmine.objectContaining({ status: 404, code: 'grant-not-active' });
    await expectAsync(getActiveGrant(services.db, ANA.accountId, id)).toBeRejectedWith(notYet);
    const [mail] = await readMails(services.db, services.config.supportEmail);
    expect(mail?.subject).toBe('Role request: Customs Office');
    expect(mail?.bodyText).toContain('Rotterdam Maasvlakte');
    expect(mail?.bodyText).toContain('Je reviens 🌲');
  });

  it('is idempotent: by its id, and by what is asked for', async () => {
    const request = { id: uuidv7(), role: 'importer', companyId: OTHER_COMPANY };
    const first = await ask(ana, request).expect(200);
    expect((await ask(ana, request).expect(200)).body).toEqual(first.body);
    expect((await ask(ana, { ...request, id: uuidv7() }).expect(200)).body).toEqual(first.body);
    const upper = { ...request, id: uuidv7(), companyId: OTHER_COMPANY.toUpperCase() };
    expect((await ask(ana, upper).expect(200)).body).toEqual(first.body);
    expect(await jobsOf('send-role-request', request.id)).toBe(1);
  });

  it('is sent four times at once and made once', async () => {
    const request = { id: uuidv7(), role: 'importer', companyId: OTHER_COMPANY };
    const all = await Promise.all([1, 2, 3, 4].map(() => ask(ana, request)));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await jobsOf('send-role-request', request.id)).toBe(1);
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

  it('is seen and decided by the support team only; to others it does not exist', async () => {
    const id = uuidv7();
    await ask(ana, { id, role: 'fmsca', country: 'FR' }).expect(200);
    await supertest(app).get('/api/role-requests').expect(401);
    await supertest(app).post('/api/role-requests').send({}).expect(401);
    await supertest(app).post(`/api/role-requests/${id}/decision`).send({}).expect(401);
    for (const person of [ANA, BRUNO, CARLA, MILA]) {
      const agent = await signInAs(app, person);
      await agent.get('/api/role-requests').expect(404);
      await decide(agent, id, { decision: 'approve', words: '' }).expect(404);
    }
    const { body } = await sofie.get('/api/role-requests').expect(200);
    expect(body.requests).toEqual([
      jasmine.objectContaining({ firstName: 'Ana', lastName: 'Peeters', email: ANA.email, words: '' }),
    ]);
    expect(body.requests[0].grant.id).toBe(id);
  });

  it('is approved once: the first decision stands, is told of, and is idempotent', async () => {
    const id = uuidv7();
    await ask(ana, { id, role: 'fmsca', country: 'FR' }).expect(200);
    const approval = { decision: 'approve', words: 'Bienvenue' };
    const { body } = await decide(sofie, id, approval).expect(200);
    expect(body).toEqual(jasmine.objectContaining({ id, status: 'active', decisionWords: 'Bienvenue' }));
    expect((await decide(sofie, id, approval).expect(200)).body).toEqual(body);
    const late = await decide(sofie, id, { decision: 'refuse', words: 'No' }).expect(409);
    expect(late.body.code).toBe('already-decided');
    expect(await jobsOf('tell-of-role', id)).toBe(1);
    expect((await getActiveGrant(services.db, ANA.accountId, id)).country).toBe('FR');
    const session = await ana.get('/api/session').expect(200);
    expect(session.body.grants.length).toBe(2);
  });

  it('is decided by two at once, and only one of them decides', async () => {
    const id = uuidv7();
    await ask(ana, { id, role: 'fmsca', country: 'FR' }).expect(200);
    const both = await Promise.all([
      decide(sofie, id, { decision: 'approve', words: '' }),
      decide(sofie, id, { decision: 'refuse', words: 'Not yours' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await jobsOf('tell-of-role', id)).toBe(1);
  });

  it('is refused with a reason, and may be asked again', async () => {
    const request = { id: uuidv7(), role: 'fmsca', country: 'FR' };
    await ask(ana, request).expect(200);
    const { body } = await decide(sofie, request.id, { decision: 'refuse', words: '' }).expect(422);
    expect(body.errors[0].pointer).toBe('/words');
    await decide(sofie, request.id, { decision: 'refuse', words: 'Write from your office address.' }).expect(200);
    expect((await ask(ana, request).expect(200)).body.status).toBe('refused');
    expect((await ask(ana, { ...request, id: uuidv7() }).expect(200)).body.status).toBe('requested');
  });

  it('is never decided by the person asking', async () => {
    const id = uuidv7();
    await ask(sofie, { id, role: 'fmsca', country: 'FR' }).expect(200);
    expect((await sofie.get('/api/role-requests').expect(200)).body.requests).toEqual([]);
    await decide(sofie, id, { decision: 'approve', words: '' }).expect(404);
    const row = await findRow<{ status: string }>(services.db, 'select status from role_grants where id = $1', [id]);
    expect(row?.status).toBe('requested');
  });

  it('that does not exist is not found', async () => {
    await decide(sofie, uuidv7(), { decision: 'approve', words: '' }).expect(404);
    await decide(sofie, 'x', { decision: 'approve', words: '' }).expect(404);
    await decide(sofie, uuidv7(), { decision: 'maybe', words: '' }).expect(422);
  });
});
