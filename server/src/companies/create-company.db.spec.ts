import type { Express } from 'express';
import supertest from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { buildCompany } from '#server/companies/testing/build-company';
import { findRow, selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, DAAN } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';

describe('creating a company', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let ana: SignedIn;
  let daan: SignedIn;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
    ana = await signInAs(app, ANA);
    daan = await signInAs(app, DAAN);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });
  beforeEach(() => services.db.query('delete from rate_limits'));

  const create = (who: SignedIn, company: object) => who.post('/api/companies').send(company);
  const countOf = async (eori: string) =>
    (await selectRows(services.db, 'select 1 from companies where eori = $1', [eori])).length;

  it('keeps what was typed, and what it is searched by', async () => {
    const company = buildCompany();
    const { id, name, eori, city, country } = company;
    const { body } = await create(ana, company).expect(200);
    expect(body).toEqual({ company: { id, name, eori, city, country, isConfirmed: false }, wasKnown: false });
    const row = await findRow(
      services.db,
      `select address, phone, email, search, name_search, city_search, section_chapters, created_by from companies where id = $1`,
      [id],
    );
    expect(row).toEqual({
      ...{ address: company.address, phone: company.phone, email: '', created_by: ANA.accountId },
      ...{
        search: `lodzdrewnospzoo${eori.toLowerCase()}lodzpoland`,
        name_search: 'lodzdrewnospzoo',
        city_search: 'lodz',
      },
      section_chapters: ['importedTimberProducts'],
    });
  });

  it('is idempotent by its id', async () => {
    const company = buildCompany();
    const first = await create(ana, company).expect(200);
    expect((await create(ana, company).expect(200)).body).toEqual(first.body);
    const upper = { ...company, id: company.id.toUpperCase(), eori: company.eori.toLowerCase() };
    expect((await create(ana, upper).expect(200)).body).toEqual(first.body);
    expect(await countOf(company.eori)).toBe(1);
  });

  it('leads to the company there is when its EORI is known, and leaves that as it was', async () => {
    const company = buildCompany();
    const { body } = await create(ana, company).expect(200);
    const written = ` ${company.eori.toLowerCase().replace(/(..)(.{4})/, '$1 $2.')} `;
    const again = await create(daan, buildCompany({ name: 'Another name', eori: written })).expect(200);
    expect(again.body).toEqual({ ...body, wasKnown: true });
    expect(await countOf(company.eori)).toBe(1);
  });

  it('makes one of two that are sent at once', async () => {
    const eori = buildCompany().eori;
    const all = [buildCompany({ eori }), buildCompany({ eori }), buildCompany({ eori }), buildCompany({ eori })];
    const answers = await Promise.all(all.map((company, place) => create(place % 2 ? ana : daan, company).expect(200)));
    expect(new Set(answers.map(({ body }) => body.company.id)).size).toBe(1);
    expect(answers.filter(({ body }) => !body.wasKnown).length).toBe(1);
    expect(await countOf(eori)).toBe(1);
  });

  it('cannot take the id of another company', async () => {
    const { id } = buildCompany();
    await create(ana, buildCompany({ id })).expect(200);
    const { body } = await create(ana, buildCompany({ id })).expect(409);
    expect(body.code).toBe('id-taken');
  });

  it('is for somebody who is signed in, from our own pages', async () => {
    await supertest(app).post('/api/companies').send(buildCompany()).expect(401);
    await create(ana, buildCompany()).set('Sec-Fetch-Site', 'cross-site').expect(403);
  });

  it('names each field that cannot be used', async () => {
    const bad: [object, string][] = [
      [{ name: 'x'.repeat(301) }, '/name'],
      [{ name: 'a\nb' }, '/name'],
      [{ name: ' ' }, '/name'],
      [{ name: 'a\ud800' }, '/name'],
      [{ city: 'Gent\r\nBcc: z@y.example' }, '/city'],
      [{ address: 'a\u0000' }, '/address'],
      [{ country: 'ZZ' }, '/country'],
      [{ country: 'Belgium' }, '/country'],
      [{ email: 'x@y.example\r\nBcc: z@y.example' }, '/email'],
      [{ email: 'x@y.example, z@y.example' }, '/email'],
      [{ eori: '12345' }, '/eori'],
      [{ eori: 'GB123456789000' }, '/eori'],
      [{ eori: 'BE0401234567' }, '/eori'],
      [{ eori: 'PL1234567890123456' }, '/eori'],
      [{ eori: '' }, '/eori'],
      [{ eori: undefined }, '/eori'],
      [{ sectionChapters: [] }, '/sectionChapters'],
      [{ sectionChapters: ['fish'] }, '/sectionChapters/0'],
      [{ id: '1' }, '/id'],
    ];
    for (const [more, pointer] of bad) {
      await services.db.query('delete from rate_limits');
      const { body } = await create(ana, { ...buildCompany(), ...more }).expect(422);
      expect(body.errors.map((it: { pointer: string }) => it.pointer))
        .withContext(JSON.stringify(more))
        .toContain(pointer);
    }
  });

  it('takes names of 300 characters, from right to left, of pictures only', async () => {
    for (const name of ['ش'.repeat(300), 'شركة الأخشاب', '🌲🌳']) {
      const { body } = await create(ana, buildCompany({ name })).expect(200);
      expect(body.company.name).toBe(name);
    }
  });

  it('A3, F24: leaves out of a name what turns it around and what cannot be seen', async () => {
    const { body } = await create(ana, buildCompany({ name: '\u202eetsoh\u200b toof\u00ad' })).expect(200);
    expect(body.company.name).toBe('etsoh toof');
    const blank = await create(ana, buildCompany({ name: ' \u200b\u202e ' })).expect(422);
    expect(blank.body.errors).toEqual([{ pointer: '/name', code: 'too_small' }]);
  });

  it('takes a company outside the Union with the EORI of a Member State', async () => {
    const company = buildCompany({ country: 'CH', id: uuidv7() });
    expect((await create(ana, company).expect(200)).body.company.country).toBe('CH');
  });

  it('is limited', async () => {
    const company = buildCompany();
    for (let times = 0; times < 30; times += 1) await create(ana, company).expect(200);
    await create(ana, company).expect(429);
  });
});
