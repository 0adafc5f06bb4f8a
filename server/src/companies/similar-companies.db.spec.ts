import type { Express } from 'express';
import supertest from 'supertest';
import { toSearchText } from '#domain/values/licence-number';
import { insertCompany } from '#server/companies/company-repository';
import { buildCompany } from '#server/companies/testing/build-company';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';

const PEETERS = 'Peeters Hout NV';
const DE_VRIES = 'De Vries Houthandel BV';

describe('similar companies', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let ana: SignedIn;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    const names = [
      'Müller Holz GmbH & Co. KG',
      'Danzer Holding AG',
      'Nordic Wood GmbH & Co. KG',
      'Vandecasteele Houtimport GmbH',
    ];
    for (const name of names)
      await insertCompany(
        services.db,
        buildCompany({ name, country: 'DE', eori: `DE${toSearchText(name).slice(0, 12)}` }),
        null,
      );
    ({ app, stop: stopApp } = createApp(services));
    ana = await signInAs(app, ANA);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });

  const findSimilar = async (name: string, country = 'DE') => {
    const { body } = await ana.get('/api/companies/similar').query({ name, country }).expect(200);
    expect(body.isMore).toBeFalse();
    return body.companies.map((company: { name: string }) => company.name);
  };

  it('are the same name written another way', async () => {
    for (const name of ['Müller Holz', 'MULLER-HOLZ GMBH', 'Mueller Holz GmbH', 'Muller Holz AG'])
      expect(await findSimilar(name))
        .withContext(name)
        .toEqual(['Müller Holz GmbH & Co. KG']);
    expect(await findSimilar('Van de Casteele Hout-Import')).toEqual(['Vandecasteele Houtimport GmbH']);
    expect(await findSimilar('Peters Hout', 'BE')).toEqual([PEETERS]);
    expect(await findSimilar('Houthandel De Vries', 'NL')).toEqual([DE_VRIES]);
  });

  it('are a short form and the whole name', async () => {
    expect(await findSimilar('Danzer')).toEqual(['Danzer Holding AG']);
    expect(await findSimilar('Danzer Holding International GmbH')).toEqual(['Danzer Holding AG']);
  });

  it('are not others of the same trade and legal form', async () => {
    for (const name of [
      'Baltic Wood GmbH & Co. KG',
      'Schmidt Möbel GmbH & Co. KG',
      'GmbH & Co. KG',
      'GmbH',
      'AG',
      '🌲',
      '%',
    ])
      expect(await findSimilar(name))
        .withContext(name)
        .toEqual([]);
    expect(await findSimilar('Janssens Hout NV', 'BE')).toEqual([]);
  });

  it('are of the same country', async () => {
    expect(await findSimilar('Danzer', 'AT')).toEqual([]);
  });

  it('are five at most, the most alike first', async () => {
    for (let number = 1; number <= 6; number += 1)
      await insertCompany(
        services.db,
        buildCompany({ name: `Precious Woods ${'x'.repeat(number)}`, country: 'FR', eori: `FR${number}` }),
        null,
      );
    const names = await findSimilar('Precious Woods', 'FR');
    expect(names.length).toBe(5);
    expect(names[0]).toBe('Precious Woods x');
  });

  it('are asked for with a name and a country, by somebody who is signed in', async () => {
    await supertest(app).get('/api/companies/similar').query({ name: 'a', country: 'DE' }).expect(401);
    const bad = [
      '',
      'name=a',
      'country=DE',
      'name=&country=DE',
      'name=a&country=',
      'name=a&name=b&country=DE',
      'name=a&country=ZZZ',
    ];
    for (const query of [...bad, 'name=a%0D%0Ab&country=DE', `name=${'a'.repeat(301)}&country=DE`])
      await ana.get(`/api/companies/similar?${query}`).expect(422);
    expect(await findSimilar('ش'.repeat(300))).toEqual([]);
  });
});
