import type { Express } from 'express';
import supertest from 'supertest';
import { parseConfig } from '#server/config';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';

const REBOUND = 'evil.example:8080';

describe('the name a request is sent to', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;

  beforeAll(async () => {
    services = await buildServices({
      PUBLIC_URL: 'https://phone.example:8443',
      ALLOWED_HOSTS: '192.168.1.5, Desk.Local',
    });
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });

  const enter = (host: string) =>
    supertest(app)
      .post('/api/demo-session')
      .set({ Host: host, Origin: `http://${host}` })
      .send({ accountId: ANA.accountId });

  it('A18: opens no demo session where another name was made to point here (DNS rebinding)', async () => {
    const { body, headers } = await enter(REBOUND).expect(421);
    expect(body.code).toBe('unknown-host');
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('A18: shows no mail of the demo and no answer of the API under such a name, forwarded or not', async () => {
    for (const path of ['/dev/mail', '/DEV/mail/', '/api/about', '/API/about', '/api/session', '/api/nothing']) {
      await supertest(app).get(path).set('Host', REBOUND).expect(421);
      await supertest(app).get(path).set({ Host: REBOUND, 'X-Forwarded-Host': 'localhost' }).expect(421);
    }
    const odd = [
      '',
      'localhost.evil.example',
      'localhost@evil.example',
      'evil.example@localhost',
      'evil.example#localhost',
      'localhost,evil.example',
      '[::1',
      '127.0.0.2',
      '2130706433',
      'localhost.',
    ];
    for (const host of odd)
      expect((await enter(host)).status)
        .withContext(host)
        .toBe(421);
  });

  it('A18: is this machine, the public address or one that is allowed', async () => {
    for (const host of [
      'localhost:8080',
      'LOCALHOST',
      '127.0.0.1:1',
      '[::1]:8080',
      'phone.example:8443',
      '192.168.1.5:8080',
      'desk.local',
    ])
      expect((await enter(host)).status)
        .withContext(host)
        .toBe(200);
  });

  it('A18: is not this machine in production, where only a proxy asks so', async () => {
    const config = parseConfig({
      NODE_ENV: 'production',
      DATABASE_URL: services.databaseUrl,
      SMTP_URL: 'smtp://localhost',
      PUBLIC_URL: 'https://flegt.example',
      SESSION_SECRET: 'Nobody-guesses-this-one-4711-0815',
      TRUST_PROXY: '1',
    });
    const production = createApp({ ...services, config });
    await supertest(production.app).get('/api/about').set('Host', 'localhost:8080').expect(421);
    await supertest(production.app).get('/api/about').set('Host', 'flegt.example').expect(200);
    const post = (origin: string) =>
      supertest(production.app).post('/api/session').set({ Host: 'flegt.example', Origin: origin }).send({});
    expect((await post('http://flegt.example')).body.code).toBe('other-origin');
    expect((await post('https://flegt.example')).body.code).not.toBe('other-origin');
    production.stop();
  });

  it('does not matter to those who watch over it', async () => {
    await supertest(app).get('/healthz').set('Host', '10.0.0.7').expect(200);
    await supertest(app).get('/readyz').set('Host', '10.0.0.7').expect(200);
  });
});
