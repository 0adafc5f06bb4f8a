import type { Express } from 'express';
import supertest from 'supertest';
import { selectRows } from '#server/database/connection';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { sendMail } from '#server/mail/send-mail';

describe('the pages of mails that were not sent', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;

  beforeAll(async () => {
    services = await buildServices();
    ({ app, stop: stopApp } = createApp(services));
    const text = 'Dear <b>Ana</b>,\n\nhttp://localhost:8080/confirm#token=abc&x="1"';
    await sendMail(services, {
      to: 'ana@example.org',
      cc: 'flegt@example.org',
      subject: '<script>alert(1)</script>',
      text,
      html: '<p>Hi</p>',
    });
    await services.db.query(`update stored_mails set sent_at = sent_at - interval '1 second'`);
    await sendMail(services, { to: 'bruno@example.org', subject: 'Two\r\nBcc: x@example.org', text: '', html: '' });
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });

  const idOf = async (to: string) =>
    (await selectRows<{ id: string }>(services.db, 'select id from stored_mails where recipient = $1', [to]))[0]?.id;

  it('list them, newest first, escaped', async () => {
    const { text, headers } = await supertest(app).get('/dev/mail').expect(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(text).not.toContain('<script>');
    expect(text).toContain('&#60;script&#62;');
    expect(text.indexOf('bruno@example.org')).toBeLessThan(text.indexOf('ana@example.org'));
    expect(text).toContain('Two Bcc: x@example.org');
  });

  it('list one person’s', async () => {
    const { text } = await supertest(app).get('/dev/mail').query({ to: 'ana@example.org' }).expect(200);
    expect(text).not.toContain('bruno@example.org');
    const copies = await supertest(app).get('/dev/mail').query({ to: 'flegt@example.org' }).expect(200);
    expect(copies.text).toContain('ana@example.org, flegt@example.org');
    await supertest(app).get('/dev/mail').query({ to: 'no address' }).expect(422);
    await supertest(app).get('/dev/mail?to=a@example.org&to=b@example.org').expect(422);
  });

  it('show one with links one can follow', async () => {
    const id = await idOf('ana@example.org');
    const { text } = await supertest(app).get(`/dev/mail/${id}`).expect(200);
    expect(text).toContain('<a href="http://localhost:8080/confirm#token=abc&#38;x=">');
    expect(text).toContain('&#60;b&#62;Ana');
    expect(text).toContain('<dt>Copy</dt><dd>flegt@example.org</dd>');
    const other = await supertest(app)
      .get(`/dev/mail/${await idOf('bruno@example.org')}`)
      .expect(200);
    expect(other.text).not.toContain('<dt>Copy</dt>');
    const html = await supertest(app).get(`/dev/mail/${id}/html`).expect(200);
    expect(html.text).toContain('<p>Hi</p>');
  });

  it('do not know others', async () => {
    await supertest(app).get('/dev/mail/01980000-0000-7000-8000-00000000beef').expect(404);
    await supertest(app).get("/dev/mail/'; drop table stored_mails").expect(404);
  });
});
