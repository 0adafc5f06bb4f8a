import supertest from 'supertest';
import { parseConfig } from '#server/config';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';

describe('security.txt', () => {
  let services: SpecServices;
  beforeAll(async () => {
    services = await buildServices();
  });
  afterAll(() => services.stop());

  const read = async (env: NodeJS.ProcessEnv) => {
    const { app, stop } = createApp({ ...services, config: { ...services.config, ...parseConfig(env) } });
    const { text, headers } = await supertest(app).get('/.well-known/security.txt').expect(200);
    stop();
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    return new Map(
      text
        .split('\r\n')
        .filter(Boolean)
        .map((line) => line.split(/: (.*)/) as [string, string]),
    );
  };

  it('says whom to tell, until when that holds and where the true copy is (RFC 9116)', async () => {
    const fields = await read({ SUPPORT_EMAIL: 'help@flegt.example', PUBLIC_URL: 'https://flegt.example/' });
    expect(fields.get('Contact')).toBe('mailto:help@flegt.example');
    expect(fields.get('Canonical')).toBe('https://flegt.example/.well-known/security.txt');
    expect(fields.get('Preferred-Languages')).toBe('en, de, fr, nl');
    expect(fields.get('Expires')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const inDays = (Date.parse(fields.get('Expires') ?? '') - Date.now()) / 86_400_000;
    expect(inDays).toBeGreaterThan(30);
    expect(inDays).toBeLessThan(365);
  });

  it('names another contact where one is set', async () => {
    const fields = await read({ SECURITY_CONTACT: 'https://flegt.example/report' });
    expect(fields.get('Contact')).toBe('https://flegt.example/report');
    for (const SECURITY_CONTACT of [
      'http://flegt.example',
      'security@flegt.example',
      'mailto:a@b\r\nExpires: never',
      'javascript:alert(1)',
    ])
      expect(() => parseConfig({ SECURITY_CONTACT })).toThrowError(/SECURITY_CONTACT/);
  });
});
