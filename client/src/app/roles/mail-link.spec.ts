import { toMailLink } from './mail-link';

/** What a mail program reads in the link, as RFC 6068 describes it. */
function read(link: string): Record<string, string> {
  const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/.exec(link) ?? [];
  const fields = query.split('&').map((part) => part.split('=').map(decodeURIComponent) as [string, string]);
  return { to: decodeURIComponent(to), ...Object.fromEntries(fields) };
}

const mail = { to: 'support@example.org', cc: 'flegt@example.be', subject: 'Role request', body: 'One\n\nTwo' };

describe('a mailto link', () => {
  it('holds recipient, copy, subject and body, its lines broken as mails break them', () => {
    const link = toMailLink(mail);
    expect(link).toContain('mailto:support@example.org?');
    expect(link).toContain('body=One%0D%0A%0D%0ATwo');
    expect(read(link)).toEqual({ ...mail, body: 'One\r\n\r\nTwo' });
  });

  it('breaks each line once, however it was broken', () => {
    expect(read(toMailLink({ ...mail, body: 'a\r\nb\rc\nd' }))['body']).toBe('a\r\nb\r\nc\r\nd');
  });

  it('cannot be told to write to somebody else', () => {
    const subject = 'A & B?cc=z@example.net&body=#+%0D%0ABcc: z@example.net';
    const link = toMailLink({ ...mail, cc: '', subject });
    expect(read(link)).toEqual({ to: mail.to, subject, body: 'One\r\n\r\nTwo' });
    expect(link).not.toMatch(/[\s#+<>"]/);
  });

  it('takes names of every script', () => {
    const body = 'شركة الخشب 🌲 Łódź';
    expect(read(toMailLink({ ...mail, body }))['body']).toBe(body);
  });
});
