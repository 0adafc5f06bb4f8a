import type { Express } from 'express';
import supertest from 'supertest';
import type { Authority } from '#contract/authority';
import { Authorities } from '#contract/authority';
import { MEMBER_STATE_CODES } from '#reference/countries';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, CARLA, MILA, SOFIE } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { loadGrants } from '#server/roles/grant-repository';

const BLANK = { name: '', nameEn: '', address: '', email: '', phone: '', website: '' };
const GREEK = {
  name: 'Υπουργείο Περιβάλλοντος',
  nameEn: 'Ministry of Environment',
  address: 'Patission 147\n11251 Athina',
  email: 'flegt@example.org',
  phone: '+30 210 0000000',
  website: 'https://example.org/flegt',
};

describe('the competent authorities', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let ana: SignedIn;
  let sofie: SignedIn;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
    ana = await signInAs(app, ANA);
    sofie = await signInAs(app, SOFIE);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });
  beforeEach(() => services.db.query('delete from competent_authorities'));

  const list = async () =>
    Authorities.parse((await ana.get('/api/competent-authorities').expect(200)).body).authorities;
  const read = async (country: string) => (await list()).find((it) => it.country === country)!; // every Member State is there
  const put = (who: SignedIn, country: string, change: object) =>
    who.put(`/api/competent-authorities/${country}`).send({ ...BLANK, version: 0, ...change });

  it('are one for every Member State, blank where nothing is known', async () => {
    expect((await list()).map(({ country }) => country)).toEqual([...MEMBER_STATE_CODES]);
    expect(await read('BG')).toEqual({ country: 'BG', ...BLANK, version: 0, isStaffed: false });
    const known = await read('AT');
    expect(known).toEqual(
      jasmine.objectContaining({ nameEn: 'Federal Forest Office', email: 'flegt@bfw.gv.at', phone: '', version: 0 }),
    );
  });

  it('are staffed where an officer is active', async () => {
    const staffed = async () => (await list()).filter((it) => it.isStaffed).map(({ country }) => country);
    expect(await staffed()).toEqual(['BE', 'NL']);
    const setStatus = (status: string) =>
      services.db.query('update role_grants set status = $2 where id = $1', { bind: [MILA.grantId, status] });
    for (const status of ['requested', 'refused', 'suspended', 'ended']) {
      await setStatus(status);
      expect(await staffed())
        .withContext(status)
        .toEqual(['BE']);
    }
    await setStatus('active');
  });

  it('are completed by the support team; each change is counted', async () => {
    const { body } = await put(sofie, 'GR', GREEK).expect(200);
    expect(body).toEqual({ country: 'GR', ...GREEK, version: 1, isStaffed: false });
    expect(await read('GR')).toEqual(body);
    const second = await put(sofie, 'GR', { ...GREEK, phone: '', version: 1 }).expect(200);
    expect(second.body).toEqual(jasmine.objectContaining({ phone: '', version: 2 }));
    expect((await list()).length).toBe(27);
  });

  it('can have something taken out that the reference data say', async () => {
    await put(sofie, 'AT', { name: 'Bundesamt für Wald' }).expect(200);
    expect(await read('AT')).toEqual(jasmine.objectContaining({ name: 'Bundesamt für Wald', nameEn: '', email: '' }));
  });

  it('take the same change twice as once', async () => {
    const { body } = await put(sofie, 'GR', GREEK).expect(200);
    expect((await put(sofie, 'GR', GREEK).expect(200)).body).toEqual(body);
    const next = await put(sofie, 'GR', { ...GREEK, name: ' ', version: 1 }).expect(200);
    expect((await put(sofie, 'GR', { ...GREEK, name: '  ', version: 1 }).expect(200)).body).toEqual(next.body);
  });

  it('refuse a change of what somebody changed in between', async () => {
    await put(sofie, 'GR', GREEK).expect(200);
    for (const version of [0, 2, -1, 7, Number.MAX_SAFE_INTEGER]) {
      const { body } = await put(sofie, 'GR', { ...GREEK, name: 'Another', version }).expect(409);
      expect(body.code).toBe('stale-version');
    }
    await put(sofie, 'HU', { version: 3 }).expect(409);
    expect((await read('HU')).version).toBe(0);
    await services.db.query('update competent_authorities set updated_by = $1', { bind: [ANA.accountId] });
    await put(sofie, 'GR', GREEK).expect(409);
  });

  it('take one of two changes that are sent at once', async () => {
    const both = await Promise.all(['One', 'Two'].map((name) => put(sofie, 'GR', { name })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const same = await Promise.all([1, 2, 3].map(() => put(sofie, 'HU', GREEK)));
    expect(same.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await read('HU')).version).toBe(1);
  });

  it('give officers the name of their authority', async () => {
    const holder = async () => (await loadGrants(services.db, BRUNO.accountId))[0]?.holder;
    expect(await holder()).toBe('FPS Health, Food Chain Safety and Environment – Environment Directorate-General');
    const names: [Partial<Authority>, string][] = [
      [{ name: 'FOD Leefmilieu', nameEn: 'FPS Environment' }, 'FPS Environment'],
      [{ name: 'FOD Leefmilieu' }, 'FOD Leefmilieu'],
      [{ email: 'flegt@example.org' }, 'Competent Authority of Belgium'],
      [{ name: 'Two\nlines\u2028of it' }, 'Two lines of it'],
    ];
    for (const [version, [change, name]] of names.entries()) {
      await put(sofie, 'BE', { ...change, version }).expect(200);
      expect(await holder()).toBe(name);
      const session = await (await signInAs(app, BRUNO)).get('/api/session').expect(200);
      expect(session.body.grants[0].holder).toBe(name);
    }
  });

  it('are shown to whoever is signed in, and changed by nobody else', async () => {
    await supertest(app).get('/api/competent-authorities').expect(401);
    await supertest(app).put('/api/competent-authorities/BE').send({}).expect(401);
    for (const person of [ANA, BRUNO, CARLA, MILA]) {
      const agent = await signInAs(app, person);
      expect((await agent.get('/api/competent-authorities').expect(200)).body.authorities.length).toBe(27);
      await put(agent, 'BE', GREEK).expect(404);
      await put(agent, 'BE', { name: 1 }).expect(404);
    }
    await put(sofie, 'BE', GREEK).set('Sec-Fetch-Site', 'cross-site').expect(403);
    expect((await read('BE')).version).toBe(0);
  });

  it('are those of Member States', async () => {
    for (const country of ['GH', 'be', 'XX', 'EL', '%00', "BE'", '..', '__proto__'])
      await put(sofie, country, GREEK).expect(404);
  });

  it('have their fields checked', async () => {
    const bad: [object, string][] = [
      [{ name: 'x'.repeat(301) }, '/name'],
      [{ nameEn: 'a\u0000' }, '/nameEn'],
      [{ email: 'a@b.example\r\nBcc: c@d.example' }, '/email'],
      [{ email: 'a@b.example, c@d.example' }, '/email'],
      [{ email: 'Name <a@b.example>' }, '/email'],
      [{ website: 'javascript:alert(1)' }, '/website'],
      [{ website: 'example.org' }, '/website'],
      [{ website: `https://example.org/${'x'.repeat(300)}` }, '/website'],
      [{ phone: 'x'.repeat(51) }, '/phone'],
      [{ version: 1.5 }, '/version'],
      [{ version: '0' }, '/version'],
      [{ address: undefined }, '/address'],
      [{ country: 'BE' }, ''],
    ];
    for (const [change, pointer] of bad) {
      const { body } = await put(sofie, 'GR', change).expect(422);
      expect(body.errors.map((it: { pointer: string }) => it.pointer))
        .withContext(JSON.stringify(change))
        .toContain(pointer);
    }
    for (const name of ['ش'.repeat(300), '\u202eplain', '🌲'])
      await put(sofie, 'GR', { name, version: (await read('GR')).version }).expect(200);
  });
});
