import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import supertest from 'supertest';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, DAAN, DEMO_COMPANIES, JORIS, MILA, SOFIE, type DemoPerson } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs } from '#server/http/testing/sign-in';

const PEETERS = DEMO_COMPANIES[0]!.id; // the demo has two
const DE_VRIES = DEMO_COMPANIES[1]!.id;

describe('one’s own company', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });
  beforeEach(() =>
    services.db.query(`update role_grants set status = 'active' where id = any($1::uuid[])`, {
      bind: [[ANA.grantId, JORIS.grantId]],
    }),
  );

  const read = async (person: DemoPerson, id: string, status = 200) =>
    (await (await signInAs(app, person)).get(`/api/companies/${id}`).expect(status)).body;
  const setStatus = (person: DemoPerson, status: string) =>
    services.db.query('update role_grants set status = $2 where id = $1', { bind: [person.grantId, status] });

  it('is shown with its people, the administrator first and with addresses for the administrator', async () => {
    expect(await read(ANA, PEETERS)).toEqual({
      company: {
        id: PEETERS,
        name: 'Peeters Hout NV',
        eori: 'BE0401234567',
        city: 'Antwerpen',
        country: 'BE',
        isConfirmed: true,
      },
      address: 'Houtdok-Noordkaai 12, 2030 Antwerpen',
      ...{ phone: '', email: '', sectionChapters: ['importedTimberProducts'] },
      ...{ version: 1, history: [] },
      members: [
        {
          ...{ grantId: ANA.grantId, firstName: 'Ana', lastName: 'Peeters', email: ANA.email, status: 'active' },
          ...{ isAdministrator: true, isSelf: true },
        },
        {
          ...{ grantId: JORIS.grantId, firstName: 'Joris', lastName: 'Peeters', email: JORIS.email, status: 'active' },
          ...{ isAdministrator: false, isSelf: false },
        },
      ],
    });
  });

  it('is shown to colleagues without addresses', async () => {
    const { members } = await read(JORIS, PEETERS);
    expect(members.map((it: object) => ({ ...it }))).toEqual([
      jasmine.objectContaining({ grantId: ANA.grantId, email: null, isSelf: false }),
      jasmine.objectContaining({ grantId: JORIS.grantId, email: null, isSelf: true }),
    ]);
  });

  it('shows suspended colleagues, and neither requested, refused nor ended roles', async () => {
    await setStatus(JORIS, 'suspended');
    expect((await read(ANA, PEETERS)).members.map(({ status }: { status: string }) => status)).toEqual([
      'active',
      'suspended',
    ]);
    for (const status of ['requested', 'refused', 'ended']) {
      await setStatus(JORIS, status);
      expect((await read(ANA, PEETERS)).members.length)
        .withContext(status)
        .toBe(1);
    }
  });

  it('is shown to the support team, which corrects it, without addresses', async () => {
    expect((await read(SOFIE, PEETERS)).members.map(({ email }: { email: null }) => email)).toEqual([null, null]);
  });

  it('does not exist for others: of another company, of the authority, suspended, strangers', async () => {
    for (const person of [DAAN, BRUNO, MILA]) await read(person, PEETERS, 404);
    await read(ANA, DE_VRIES, 404);
    for (const status of ['suspended', 'requested', 'refused', 'ended']) {
      await setStatus(JORIS, status);
      await read(JORIS, PEETERS, 404);
    }
    await supertest(app).get(`/api/companies/${PEETERS}`).expect(401);
  });

  it('is known by its id, however that is written', async () => {
    expect((await read(ANA, PEETERS.toUpperCase())).company.id).toBe(PEETERS);
    for (const id of ['x', randomUUID(), `${PEETERS}'`, '%00', 'null']) await read(ANA, id, 404);
  });
});
