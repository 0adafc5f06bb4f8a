import { parseConfig, StartRefused } from '#server/config';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://localhost/flegt',
  PUBLIC_URL: 'https://flegt.example.org',
  SESSION_SECRET: 'x'.repeat(32),
};

describe('the configuration', () => {
  it('lets mail leave the machine in production only', () => {
    const away = [
      'smtp://mail.example.org',
      'smtps://u:p@mail.example.org:465',
      'smtp://localhost.example.org',
      'smtp://localhost@mail.example.org',
      'smtp://127.0.0.1.example.org',
      'smtp://128.0.0.1',
      'smtp://0.0.0.0',
      'smtp://[::2]',
      'smtp://[::ffff:8.8.8.8]',
      'smtp://localhost?service=gmail',
      'smtp://localhost?proxy=http://mail.example.org:3128',
    ];
    for (const SMTP_URL of away) {
      for (const NODE_ENV of ['development', 'test', ''])
        expect(() => parseConfig({ SMTP_URL, NODE_ENV })).toThrowError(StartRefused, /^Outside production .*SMTP_URL/);
      expect(parseConfig({ ...PRODUCTION, SMTP_URL }).smtpUrl).toBe(SMTP_URL);
    }
  });

  it('takes a mail server on this machine everywhere', () => {
    const here = [
      'smtp://localhost:1025',
      'smtp://LOCALHOST',
      'smtp://127.0.0.1:2525',
      'smtp://127.9.9.9',
      'smtps://[::1]:465',
    ];
    for (const SMTP_URL of here) expect(parseConfig({ SMTP_URL }).smtpUrl).toBe(SMTP_URL);
    expect(parseConfig({}).smtpUrl).toBeUndefined();
  });

  it('says what is missing without repeating a password', () => {
    const refuse = () => parseConfig({ SMTP_URL: 'smtp://sender:secret-word@mail.example.org' });
    expect(refuse).toThrowError(StartRefused, /^(?!.*secret-word).*SMTP_URL/);
  });
});
