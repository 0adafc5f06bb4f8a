import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { selectRows } from '#server/database/connection';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { sendMail } from '#server/mail/send-mail';

const MAIL = { subject: 'Ōta – محمد 🌲', text: 'A text', html: '<p>A text</p>' };

describe('sending a mail', () => {
  let services: SpecServices;
  let receiver: SMTPServer;
  let port: number;
  const received: { mail: ParsedMail; to: string[] }[] = [];

  beforeAll(async () => {
    services = await buildServices();
    receiver = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, session, done) => {
        simpleParser(stream).then((mail) => {
          received.push({ mail, to: session.envelope.rcptTo.map(({ address }) => address) });
          done();
        }, done);
      },
    });
    await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready));
    port = (receiver.server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    await new Promise<void>((done) => receiver.close(done));
    await services.stop();
  });

  const through = (smtpUrl: string) => ({ ...services, config: { ...services.config, smtpUrl } });

  it('hands it to the mail server, in both forms', async () => {
    await sendMail(through(`smtp://127.0.0.1:${port}`), {
      ...MAIL,
      to: 'ana@example.org',
      cc: 'carla@example.org',
      replyTo: 'bruno@example.org',
    });
    const { mail, to } = received.at(-1)!; // just received
    expect(to).toEqual(['ana@example.org', 'carla@example.org']);
    expect(mail.subject).toBe(MAIL.subject);
    expect(mail.text?.trim()).toBe('A text');
    expect(mail.html).toContain('<p>A text</p>');
    expect(mail.from?.text).toBe('"FLEGT Licences" <no-reply@example.org>');
    expect(mail.replyTo?.text).toBe('bruno@example.org');
    expect(mail.html).toContain('Answers go to bruno@example.org.');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await selectRows(services.db, 'select 1 from stored_mails')).toEqual([]);
  });

  it('reaches no second mailbox, whatever the address and the subject hold', async () => {
    const url = `smtp://127.0.0.1:${port}`;
    const before = received.length;
    for (const bad of ['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', 'A <a@b.example>', ' '])
      for (const mail of [{ to: bad }, { to: 'ana@example.org', cc: bad }, { to: 'ana@example.org', replyTo: bad }])
        await expectAsync(sendMail(through(url), { ...MAIL, ...mail })).toBeRejected();
    expect(received.length).toBe(before);
    await sendMail(through(url), { ...MAIL, to: 'ana@example.org', subject: 'x\r\nBcc: c@d.example' });
    expect(received.at(-1)?.to).toEqual(['ana@example.org']);
    expect(received.at(-1)?.mail.bcc).toBeUndefined();
    expect(received.at(-1)?.mail.cc).toBeUndefined();
    expect(received.at(-1)?.mail.html).toContain('Nobody reads answers to this address.');
  });

  it('fails, so that the job is done again, when the mail server is away', async () => {
    const closed: Server = createServer();
    await new Promise<void>((ready) => closed.listen(0, '127.0.0.1', ready));
    const { port: away } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    await expectAsync(sendMail(through(`smtp://127.0.0.1:${away}`), { ...MAIL, to: 'ana@example.org' })).toBeRejected();
  });
});
