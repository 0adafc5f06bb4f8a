import { parseConfig, StartRefused } from '#server/config';

const OIDC = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'flegt', OIDC_CLIENT_SECRET: 'secret' };
const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://db.example/flegt',
  SMTP_URL: 'smtps://mail.example',
  PUBLIC_URL: 'https://flegt.example',
  SESSION_SECRET: 'Nobody-guesses-this-one-4711-0815',
  TRUST_PROXY: '1',
};
const refusal = (env: NodeJS.ProcessEnv): string => {
  try {
    parseConfig(env);
    return 'none';
  } catch (error) {
    return error instanceof StartRefused ? error.message : String(error);
  }
};

describe('the settings of the identity provider', () => {
  it('are none, or all', () => {
    expect(parseConfig({}).identityProvider).toBeUndefined();
    expect(parseConfig({ OIDC_NAME: 'EU Login' }).identityProvider).toBeUndefined();
    expect(parseConfig(OIDC).identityProvider).toEqual({
      issuer: new URL('https://login.example'),
      clientId: 'flegt',
      clientSecret: 'secret',
      name: 'EU Login',
    });
    for (const name of Object.keys(OIDC)) expect(refusal({ ...OIDC, [name]: '' })).toMatch(/are set together/);
  });

  it('name an issuer over https, or on this machine outside production', () => {
    const withIssuer = (issuer: string) => ({ ...OIDC, OIDC_ISSUER: issuer });
    for (const issuer of ['http://127.0.0.1:9000', 'http://localhost:9000', 'http://[::1]:9000']) {
      expect(refusal(withIssuer(issuer))).toBe('none');
      expect(refusal({ ...PRODUCTION, ...withIssuer(issuer) })).toBe('OIDC_ISSUER must begin with https.');
    }
    expect(refusal(withIssuer('http://login.example'))).toBe('OIDC_ISSUER must begin with https.');
    expect(refusal(withIssuer('http://localhost.evil.example'))).toBe('OIDC_ISSUER must begin with https.');
    expect(refusal(withIssuer('login.example'))).toMatch(/cannot be used: OIDC_ISSUER/);
    expect(refusal({ ...PRODUCTION, ...OIDC })).toBe('none');
  });
});
