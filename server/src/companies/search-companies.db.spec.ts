import type { Express } from 'express';
import supertest from 'supertest';
import { insertCompany } from '#server/companies/company-repository';
import { buildCompany } from '#server/companies/testing/build-company';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';

const LODZ = 'Łódź Drewno 🌲 Sp. z o.o.';
const PEETERS = 'Peeters Hout NV';
const DE_VRIES = 'De Vries Houthandel BV';

describe('searching companies', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let ana: SignedIn;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    await insertCompany(services.db, buildCompany(), null);
    ({ app, stop: stopApp } = createApp(services));
    ana = await signInAs(app, ANA);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });

  const namesOf = (body: { companies: { name: string }[] }) => body.companies.map(({ name }) => name);
  const search = async (query: object) => namesOf((await ana.get('/api/companies').query(query).expect(200)).body);

  it('finds parts of name, EORI, city and country, in any order', async () => {
    expect(await search({ text: 'peeters' })).toEqual([PEETERS]);
    expect(await search({ text: 'ANTWERPEN hout' })).toEqual([PEETERS]);
    expect(await search({ text: 'be 0401.234' })).toEqual([PEETERS]);
    expect(await search({ text: 'netherlands vries' })).toEqual([DE_VRIES]);
    expect(await search({ text: 'hout' })).toEqual([DE_VRIES, PEETERS]);
    expect(await search({ text: 'łodz DREWNO' })).toEqual([LODZ]);
    expect(await search({ text: 'lodz drewno' })).toEqual([LODZ]);
  });

  it('is narrowed by each field, which is looked for in its own place only', async () => {
    expect(await search({ name: 'hout peeters' })).toEqual([PEETERS]);
    expect(await search({ name: 'antwerpen' })).toEqual([]);
    expect(await search({ city: 'antwerp' })).toEqual([PEETERS]);
    expect(await search({ city: 'hout' })).toEqual([]);
    expect(await search({ city: 'LODZ' })).toEqual([LODZ]);
    expect(await search({ eori: 'be 0401 234-567' })).toEqual([PEETERS]);
    expect(await search({ eori: 'peeters' })).toEqual([]);
    expect(await search({ country: 'NL' })).toEqual([DE_VRIES]);
    expect(await search({ name: 'hout', country: 'NL' })).toEqual([DE_VRIES]);
    expect(await search({ text: 'hout', city: 'rotterdam', eori: 'nl00', country: 'NL', name: 'vries' })).toEqual([
      DE_VRIES,
    ]);
    expect(await search({ name: 'peeters', city: 'rotterdam' })).toEqual([]);
    expect(await search({ name: 'hout', country: 'GH' })).toEqual([]);
  });

  it('finds none where nothing that can be found is asked', async () => {
    for (const text of ['', '   ', '%', '_', '🌲', '\u202e']) expect(await search({ text })).toEqual([]);
    expect(await search({ text: '', name: ' ', eori: '-', city: '', country: '' })).toEqual([]);
    expect(await search({})).toEqual([]);
    expect(await search({ text: "'; drop table companies; --" })).toEqual([]);
  });

  it('shows 50 and says that there are more', async () => {
    for (let number = 1; number <= 51; number += 1) {
      const name = `Many Doors ${String(number).padStart(2, '0')}`;
      await insertCompany(services.db, buildCompany({ name, city: 'Gdynia' }), null);
    }
    const { body } = await ana.get('/api/companies').query({ name: 'many doors' }).expect(200);
    expect(body.companies.length).toBe(50);
    expect(body.isMore).toBeTrue();
    expect(body.companies[0].name).toBe('Many Doors 01');
    const few = await ana.get('/api/companies').query({ name: 'many 51' }).expect(200);
    expect(few.body.isMore).toBeFalse();
    expect(few.body.companies.length).toBe(1);
  });

  it('refuses what is no question, and strangers', async () => {
    await supertest(app).get('/api/companies').query({ text: 'peeters' }).expect(401);
    for (const query of [
      'text=a&text=b',
      'name=a&name=b',
      'country=BE&country=NL',
      'text=%00',
      'country=be',
      'country=Belgium',
    ])
      await ana.get(`/api/companies?${query}`).expect(422);
    for (const [field, max] of Object.entries({ text: 300, name: 300, eori: 50, city: 200 })) {
      await ana
        .get('/api/companies')
        .query({ [field]: 'a'.repeat(max) })
        .expect(200);
      await ana
        .get('/api/companies')
        .query({ [field]: 'a'.repeat(max + 1) })
        .expect(422);
    }
    await ana
      .get('/api/companies')
      .query({ text: [...'abcdefghijklmnopqrstuvwxyz0123456789'].join(' ') })
      .expect(200);
    await ana.get('/api/companies?text=%E0%A4%A').expect(200);
    await ana.get('/api/companies?text[a]=b').expect(200, { companies: [], isMore: false });
  });
});
