import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import supertest from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { MailReceiver } from '#contract/testing/mail-receiver';
import { RequestMail } from '#contract/role';
import { CUSTOMS_OFFICES } from '#reference/customs-offices';
import { buildCompany } from '#server/companies/testing/build-company';
import { selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, CARLA, DAAN, DEMO_COMPANIES, SOFIE, type DemoPerson } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { createSendRequestMail } from '#server/role-mails/send-request-mail';

const PEETERS = DEMO_COMPANIES[0]!; // the demo has two
const LEO: DemoPerson = { ...ANA, accountId: '01980000-0000-7000-8000-00000000a0f1', email: 'leo@example.org' };
const SUPPORT = 'support@example.org';

describe('the e-mail that goes with a role request (R6)', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let mails: MailReceiver;
  let leo: SignedIn;
  let sofie: SignedIn;

  beforeAll(async () => {
    mails = await MailReceiver.start();
    services = await buildServices({ SMTP_URL: mails.url });
    await loadDemoPeople(services.db);
    await services.db.query(
      `insert into accounts (id, email, first_name, last_name, is_demo, confirmed_at) values ($1, $2, 'Leo', 'Dupont', true, now())`,
      { bind: [LEO.accountId, LEO.email] },
    );
    await services.jobs.work('send-request-mail', createSendRequestMail(services));
    ({ app, stop: stopApp } = createApp(services));
    leo = await signInAs(app, LEO);
    sofie = await signInAs(app, SOFIE);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
    await mails.stop();
  });
  beforeEach(async () => {
    mails.received.length = 0;
    await services.db.query('delete from rate_limits');
    await services.db.query('delete from competent_authorities');
    await services.db.query('delete from request_mails');
    await services.db.query(`update role_grants set status = 'ended' where account_id = $1`, { bind: [LEO.accountId] });
    await services.db.query(`update accounts set first_name = 'Leo', last_name = 'Dupont' where id = $1`, {
      bind: [LEO.accountId],
    });
  });

  const ask = async (who: SignedIn, request: object) => {
    const id = uuidv7();
    await who
      .post('/api/role-requests')
      .send({ id, words: 'Words for those who decide', ...request })
      .expect(200);
    return id;
  };
  const askForPeeters = () => ask(leo, { role: 'importer', companyId: PEETERS.id });
  const read = async (who: SignedIn, id: string) =>
    RequestMail.parse((await who.get(`/api/role-requests/${id}/mail`).expect(200)).body);
  const send = (who: SignedIn, id: string, body: object = {}) => who.post(`/api/role-requests/${id}/mail`).send(body);
  const complete = (country: string, email: string) =>
    services.db.query('insert into competent_authorities (country, email) values ($1, $2)', { bind: [country, email] });
  const jobsOf = async (id: string) =>
    (
      await selectRows(
        services.db,
        `select 1 from pgboss.job where name = 'send-request-mail' and data->>'grantId' = $1`,
        [id],
      )
    ).length;

  it('is written by the five rules for an importer', async () => {
    await complete('BE', 'flegt.be@example.org');
    expect(await read(leo, await askForPeeters())).toEqual({
      from: 'FLEGT Licences <no-reply@example.org>',
      replyTo: LEO.email,
      to: SUPPORT,
      cc: 'flegt.be@example.org',
      isCcKnown: true,
      subject: 'Role request for a FLEGT timber importer',
      body:
        'This e-mail concerns a role request for a FLEGT timber importer.\n\n' +
        'First name: Leo\nLast name: Dupont\nOperator company: Peeters Hout NV\nE-mail of the account: leo@example.org',
      sentAt: null,
    });
  });

  it('is written for an authority and for a customs office, with the mailbox of their country', async () => {
    const authority = await read(leo, await ask(leo, { role: 'fmsca', country: 'AT' }));
    expect(authority.subject).toBe('Role request for a FLEGT Competent Authority or a Customs Office');
    expect(authority.body).toContain('Competent Authority: Federal Forest Office');
    expect(authority.cc).toBe('flegt@bfw.gv.at');
    const office = await read(leo, await ask(leo, { role: 'customs', officeCode: 'NL000396' }));
    expect(office.subject).toBe('Role request for a FLEGT Competent Authority or a Customs Office');
    expect(office.body).toContain('Customs Office: Rotterdam Maasvlakte (NL000396)');
  });

  it('says that it is about an additional role', async () => {
    const carla = await signInAs(app, CARLA);
    const mail = await read(carla, await ask(carla, { role: 'customs', officeCode: 'NL000396' }));
    expect(mail.subject).toBe('Additional role request for a FLEGT Competent Authority or a Customs Office');
    expect(mail.body).toContain('This e-mail concerns an additional role request for');
    const daan = await signInAs(app, DAAN);
    const another = await read(daan, await ask(daan, { role: 'importer', companyId: PEETERS.id }));
    expect(another.subject).toBe('Additional role request for a FLEGT timber importer');
  });

  it('is sent once, to the support team with a copy to the authority; answers go to the person', async () => {
    await complete('BE', 'flegt.be@example.org');
    const id = await askForPeeters();
    const { body } = await send(leo, id, { cc: 'elsewhere@example.org' }).expect(200);
    expect(body.sentAt).not.toBeNull();
    expect(body.cc).toBe('flegt.be@example.org');
    expect((await send(leo, id).expect(200)).body).toEqual(body);
    expect(await read(leo, id)).toEqual(body);
    const mail = await mails.waitFor(SUPPORT, 'Role request for a FLEGT timber importer');
    expect(mail.to).toEqual([SUPPORT, 'flegt.be@example.org']);
    expect(mail.from).toBe('"FLEGT Licences" <no-reply@example.org>');
    expect(mail.replyTo).toBe(LEO.email);
    expect(mail.cc).toBe('flegt.be@example.org');
    expect(mail.text.trim()).toBe(body.body);
    expect(mail.html).toContain('Sent from FLEGT Licences. Answers go to leo@example.org.');
    expect(mail.text + mail.html).not.toContain('Words for those who decide');
    expect(await jobsOf(id)).toBe(1);
    const { body: queue } = await sofie.get('/api/role-requests').expect(200);
    const waiting = queue.requests.find(({ grant }: { grant: { id: string } }) => grant.id === id);
    expect(waiting.mailSentAt).toBe(body.sentAt);
  });

  it('is sent four times at once and goes once', async () => {
    const id = await askForPeeters();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((number) => send(leo, id, { cc: `cc${number}@example.org` }).expect(200)),
    );
    expect(new Set(answers.map(({ body }) => `${body.sentAt} ${body.cc}`)).size).toBe(1);
    expect(await jobsOf(id)).toBe(1);
    expect((await mails.waitFor(SUPPORT, 'Role request')).to).toEqual([SUPPORT]);
  });

  it('A8: goes to no mailbox that somebody typed: where none is known it goes to the support team alone', async () => {
    for (const cc of [' Victim@Example.org ', 'a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', 7]) {
      mails.received.length = 0;
      await selectRows(services.db, `update role_grants set status = 'ended' where account_id = $1`, [LEO.accountId]);
      const id = await askForPeeters();
      expect(await read(leo, id)).toEqual(jasmine.objectContaining({ cc: '', isCcKnown: false }));
      const { body } = await send(leo, id, { cc }).expect(200);
      expect(body).toEqual(jasmine.objectContaining({ cc: '', isCcKnown: false }));
      const mail = await mails.waitFor(SUPPORT, 'Role request');
      expect(mail.to).toEqual([SUPPORT]);
      expect(mail.cc).toBe('');
    }
  });

  it('A8: goes to no typed mailbox either where a job of before still waits with one', async () => {
    const id = await askForPeeters();
    await selectRows(services.db, 'insert into request_mails (grant_id, cc) values ($1, $2)', [
      id,
      'typed@example.org',
    ]);
    await createSendRequestMail(services)({ grantId: id });
    expect((await mails.waitFor(SUPPORT, 'Role request')).to).toEqual([SUPPORT]);
  });

  it('A8: makes no link of a company that is called like one', async () => {
    const company = buildCompany({ name: 'http://evil.example/ win www.evil.example' });
    await leo.post('/api/companies').send(company).expect(200);
    const id = await ask(leo, { role: 'importer', companyId: company.id });
    await send(leo, id).expect(200);
    const { text, html } = await mails.waitFor(SUPPORT, 'Role request');
    expect(text.replace(/\s+/g, ' ')).toContain('Operator company: http: //evil. example/ win www. evil. example');
    for (const body of [text, html]) expect(body).not.toMatch(/evil\.example|http:\/\/|www\.evil/);
    expect(text).toContain(`E-mail of the account: ${LEO.email}`);
  });

  it('has no known copy for a company outside the Union', async () => {
    const company = buildCompany({ country: 'CH' });
    await leo.post('/api/companies').send(company).expect(200);
    const mail = await read(leo, await ask(leo, { role: 'importer', companyId: company.id }));
    expect(mail).toEqual(jasmine.objectContaining({ cc: '', isCcKnown: false }));
  });

  it('cannot be turned into another mail by a name', async () => {
    await services.db.query(`update accounts set first_name = $2, last_name = $3 where id = $1`, {
      bind: [LEO.accountId, 'Leo\r\nBcc: a@b.example\r\n\r\n<b>{email}</b>', 'ش'.repeat(300)],
    });
    const id = await askForPeeters();
    expect((await read(leo, id)).sentAt).toBeNull();
    await send(leo, id).expect(200);
    const mail = await mails.waitFor(SUPPORT, 'Role request');
    expect(mail.to).toEqual([SUPPORT]);
    expect(mail.text.replace(/\s+/g, ' ')).toContain('First name: Leo Bcc: a@b. example <b>{email}</b> Last name: ش');
    expect(mail.html).toContain('&#60;b&#62;{email}');
    expect(mail.html).not.toContain('<b>');
  });

  it('is one’s own; the request of another does not exist', async () => {
    const id = await askForPeeters();
    await supertest(app).get(`/api/role-requests/${id}/mail`).expect(401);
    await supertest(app).post(`/api/role-requests/${id}/mail`).send({}).expect(401);
    const ana = await signInAs(app, ANA);
    for (const who of [sofie, ana]) {
      await who.get(`/api/role-requests/${id}/mail`).expect(404);
      await send(who, id).expect(404);
    }
    for (const wrong of ['x', randomUUID(), '%00', `${id}'`]) {
      await leo.get(`/api/role-requests/${wrong}/mail`).expect(404);
      await send(leo, wrong).expect(404);
    }
    expect((await read(leo, id.toUpperCase())).sentAt).toBeNull();
    expect(await jobsOf(id)).toBe(0);
  });

  it('belongs to a request that waits', async () => {
    const id = await askForPeeters();
    for (const status of ['active', 'refused', 'suspended', 'ended']) {
      await services.db.query('update role_grants set status = $2 where id = $1', { bind: [id, status] });
      const { body } = await leo.get(`/api/role-requests/${id}/mail`).expect(409);
      expect(body.code).toBe('not-possible-now');
      await send(leo, id).expect(409);
    }
  });

  it('is sent five times an hour at most, and answered again all the same', async () => {
    const ids: string[] = [];
    for (const { code } of CUSTOMS_OFFICES.slice(0, 6)) ids.push(await ask(leo, { role: 'customs', officeCode: code }));
    for (const id of ids.slice(0, 5)) await send(leo, id).expect(200);
    const { headers } = await send(leo, ids[5]!).expect(429); // six were asked for
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await send(leo, ids[0]!).expect(200);
    expect(await jobsOf(ids[5]!)).toBe(0);
    await mails.waitForCount(SUPPORT, 'Role request', 5);
  });

  it('is not sent of a request that is given up at the same moment', async () => {
    const { db } = services;
    const id = await askForPeeters();
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const [sent] = await db.transaction(async (tx) => {
      await selectRows(db, 'select 1 from role_grants where id = $1 for update', [id], tx);
      const sending = send(leo, id).then(({ status }) => status);
      while (!(await selectRows(db, waiting)).length);
      await selectRows(db, `update role_grants set status = 'ended' where id = $1`, [id], tx);
      return [sending] as const;
    });
    expect(await sent).toBe(409);
    expect(await selectRows(db, 'select 1 from request_mails where grant_id = $1', [id])).toEqual([]);
    expect(await jobsOf(id)).toBe(0);
  });
});
