import { parseConfig, StartRefused } from '#server/config';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://localhost/flegt',
  PUBLIC_URL: 'https://flegt.example.org',
  SESSION_SECRET: 'Nobody-guesses-this-one-4711-0815',
  TRUST_PROXY: '1',
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

  it('A13: refuses an environment it does not know', () => {
    for (const NODE_ENV of ['Production', 'prod', 'PRODUCTION', 'production ', 'staging', 'live', '0'])
      expect(() => parseConfig({ NODE_ENV }))
        .withContext(NODE_ENV)
        .toThrowError(StartRefused, /NODE_ENV is production, development or test/);
    for (const NODE_ENV of ['development', 'test', '']) expect(parseConfig({ NODE_ENV }).isProduction).toBeFalse();
    expect(parseConfig({ ...PRODUCTION, SMTP_URL: 'smtp://localhost' }).isProduction).toBeTrue();
  });

  it('A13: refuses other values that would silently mean something else', () => {
    const wrong = { DEMO: 'no', PORT: ' ', MAIL_GATHER_S: ' ', PUSH_GATHER_S: '0x10', LOG_LEVEL: 'Warn', HOST: 'a b' };
    for (const [name, value] of Object.entries(wrong))
      expect(() => parseConfig({ [name]: value }))
        .withContext(name)
        .toThrowError(StartRefused, new RegExp(name));
  });

  it('A12: believes nobody’s headers unless it is told whose', () => {
    expect(parseConfig({}).trustProxy).toBe(0);
    expect(parseConfig({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(parseConfig({ TRUST_PROXY: '10.0.0.0/8, fd00::/8,192.0.2.1' }).trustProxy).toEqual([
      '10.0.0.0/8',
      'fd00::/8',
      '192.0.2.1',
    ]);
    for (const TRUST_PROXY of [
      'true',
      '-1',
      '99',
      '0.0.0.0/0',
      '::/0',
      'proxy.example',
      '10.0.0.0/33',
      '1.2.3',
      ',',
      ' ',
    ])
      expect(() => parseConfig({ TRUST_PROXY }))
        .withContext(TRUST_PROXY)
        .toThrowError(StartRefused, /TRUST_PROXY/);
    const { TRUST_PROXY: _, ...unsaid } = PRODUCTION;
    expect(() => parseConfig({ ...unsaid, SMTP_URL: 'smtp://localhost' })).toThrowError(StartRefused, /TRUST_PROXY/);
  });

  it('A12: listens on this machine only, in production too, unless it is told more', () => {
    expect(parseConfig({}).host).toBe('127.0.0.1');
    expect(parseConfig({ ...PRODUCTION, SMTP_URL: 'smtp://localhost' }).host).toBe('127.0.0.1');
    expect(parseConfig({ HOST: '::' }).host).toBe('::');
  });

  it('A18: takes names of hosts, not addresses of pages', () => {
    expect(parseConfig({ ALLOWED_HOSTS: 'Desk.local, [::1],10.0.0.7' }).allowedHosts).toEqual([
      'desk.local',
      '[::1]',
      '10.0.0.7',
    ]);
    for (const ALLOWED_HOSTS of ['http://desk.local', 'desk.local:8080', '*', 'a b'])
      expect(() => parseConfig({ ALLOWED_HOSTS })).toThrowError(StartRefused, /ALLOWED_HOSTS/);
  });

  it('asks officers for a second factor in production, and elsewhere where it is told to', () => {
    const production = { ...PRODUCTION, SMTP_URL: 'smtp://mail.example.org' };
    const officers = ['fmsca', 'customs', 'support'] as const;
    expect(parseConfig(production).rolesWithFactor).toEqual(officers);
    expect(parseConfig({ ...production, REQUIRE_SECOND_FACTOR: '' }).rolesWithFactor).toEqual(officers);
    expect(parseConfig({ ...production, REQUIRE_SECOND_FACTOR: 'officers' }).rolesWithFactor).toEqual(officers);
    expect(parseConfig({ ...production, REQUIRE_SECOND_FACTOR: 'none' }).rolesWithFactor).toEqual([]);
    expect(parseConfig({}).rolesWithFactor).toEqual([]);
    expect(parseConfig({ REQUIRE_SECOND_FACTOR: 'officers' }).rolesWithFactor).toContain('customs');
    expect(() => parseConfig({ REQUIRE_SECOND_FACTOR: 'maybe' })).toThrowError(StartRefused, /REQUIRE_SECOND_FACTOR/);
  });
});
