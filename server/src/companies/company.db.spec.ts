import type { Express } from 'express';
import supertest from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, DAAN } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';

describe('companies', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let ana: SignedIn;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
    ana = await signInAs(app, ANA);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });

  const search = async (text: string) => {
    const { body } = await ana.get('/api/companies').query({ text }).expect(200);
    return body.companies.map(({ name }: { name: string }) => name);
  };
  const buildCompany = (more: object = {}) => ({
    id: uuidv7(),
    name: 'Łódź Drewno 🌲 Sp. z o.o.',
    address: 'ul. Leśna 1\n90-001 Łódź',
    city: 'Łódź',
    country: 'PL',
    phone: '+48 42 000 00 00',
    email: '',
    sectionChapters: ['importedTimberProducts'],
    eori: `PL${String(Math.floor(Math.random() * 1e12)).padStart(12, '0')}`,
    ...more,
  });

  it('are found by parts of name, EORI, city and country, in any order', async () => {
    expect(await search('peeters')).toEqual(['Peeters Hout NV']);
    expect(await search('ANTWERPEN hout')).toEqual(['Peeters Hout NV']);
    expect(await search('be 0401.234')).toEqual(['Peeters Hout NV']);
    expect(await search('netherlands vries')).toEqual(['De Vries Houthandel BV']);
    expect(await search('hout')).toEqual(['De Vries Houthandel BV', 'Peeters Hout NV']);
    for (const nothing of ['', '   ', '%', '_', "'; drop table companies; --", 'no such company'])
      expect(await search(nothing)).toEqual([]);
  });

  it('are created once: is idempotent by id and by EORI', async () => {
    const company = buildCompany();
    const { body } = await ana.post('/api/companies').send(company).expect(200);
    const { id, name, eori, city, country } = company;
    expect(body).toEqual({ company: { id, name, eori, city, country }, wasKnown: false });
    expect((await ana.post('/api/companies').send(company).expect(200)).body).toEqual(body);
    const daan = await signInAs(app, DAAN);
    const again = buildCompany({ name: 'Another name', eori: eori.toLowerCase() });
    expect((await daan.post('/api/companies').send(again).expect(200)).body).toEqual({ ...body, wasKnown: true });
    expect((await selectRows(services.db, 'select 1 from companies where eori = $1', [eori])).length).toBe(1);
    const taken = await ana.post('/api/companies').send(buildCompany({ id })).expect(409);
    expect(taken.body.code).toBe('id-taken');
    expect(await search('łodz DREWNO')).toEqual([name]);
  });

  it('are asked for by somebody who is signed in', async () => {
    await supertest(app).get('/api/companies').query({ text: 'peeters' }).expect(401);
    await supertest(app).post('/api/companies').send(buildCompany()).expect(401);
    await ana.post('/api/companies').set('Sec-Fetch-Site', 'cross-site').send(buildCompany()).expect(403);
  });

  it('have their fields checked', async () => {
    const bad: [object, string][] = [
      [{ name: 'x'.repeat(301) }, '/name'],
      [{ name: 'a\nb' }, '/name'],
      [{ name: '' }, '/name'],
      [{ address: 'a\u0000' }, '/address'],
      [{ country: 'ZZ' }, '/country'],
      [{ country: 'Belgium' }, '/country'],
      [{ email: 'x@y.example\r\nBcc: z@y.example' }, '/email'],
      [{ eori: '12345' }, '/eori'],
      [{ eori: 'GB123456789000' }, '/eori'],
      [{ eori: 'BE0401234567' }, '/eori'],
      [{ eori: undefined }, '/eori'],
      [{ id: '1' }, '/id'],
    ];
    for (const [more, pointer] of bad) {
      const { body } = await ana.post('/api/companies').send(buildCompany(more)).expect(422);
      expect(body.errors.map((it: { pointer: string }) => it.pointer)).toContain(pointer);
    }
    await ana
      .post('/api/companies')
      .send(buildCompany({ name: 'ش'.repeat(300) }))
      .expect(200);
    await ana.get('/api/companies?text=a&text=b').expect(422);
    await ana.get(`/api/companies?text=${'a'.repeat(201)}`).expect(422);
    await ana.get('/api/companies?text=%00').expect(422);
    await ana.get('/api/companies?text=%E0%A4%A').expect(200);
  });
});
