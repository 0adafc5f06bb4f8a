import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import supertest from 'supertest';
import { UnattendedLicences } from '#contract/authority';
import { buildLicence } from '#domain/testing/build-licence';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, CARLA, MILA, SOFIE } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';

describe('licences no active officer waits for', () => {
  let services: SpecServices;
  let app: Express;
  let stopApp: () => void;
  let sofie: SignedIn;

  beforeAll(async () => {
    services = await buildServices();
    await loadDemoPeople(services.db);
    ({ app, stop: stopApp } = createApp(services));
    sofie = await signInAs(app, SOFIE);
  });
  afterAll(async () => {
    stopApp();
    await services.stop();
  });
  beforeEach(() => services.db.query('delete from licences'));

  const lodge = async ({
    country = 'FR',
    state = 'submitted',
    arrivesAt = null as string | null,
    discarded = false,
  }) => {
    const id = randomUUID();
    await services.db.query(
      `insert into licences (id, version, requester_id, company_id, validation_state, content, content_sha256,
         licence_number, point_of_entry, entry_country, arrives_at, submitted_at, discarded_at, chain_head)
       values ($1, 1, $2, $3, $4, $5, 'none', '26.00001', $6, $7, $8, '2026-11-01T10:00:00Z',
         case when $9::boolean then now() end, 'none')`,
      {
        bind: [
          ...[id, ANA.accountId, ANA.company?.id, state, JSON.stringify(buildLicence()), `${country}000001`, country],
          ...[arrivesAt, discarded],
        ],
      },
    );
    return id;
  };
  const read = async () => UnattendedLicences.parse((await sofie.get('/api/unattended-licences').expect(200)).body);
  const idsOf = async () => (await read()).licences.map(({ id }) => id);

  it('are lodged for a country without an officer, earliest arrival first, those without one last', async () => {
    const late = await lodge({ arrivesAt: '2026-12-24T08:00:00Z' });
    const unknown = await lodge({});
    const early = await lodge({ arrivesAt: '2026-12-01T08:00:00Z', country: 'GR', state: 'underVerification' });
    await lodge({ country: 'BE' });
    expect(await idsOf()).toEqual([early, late, unknown]);
    expect((await read()).licences[1]).toEqual({
      ...{ id: late, licenceNumber: '26.00001', country: 'FR', pointOfEntry: 'FR000001' },
      ...{ arrivesAt: '2026-12-24T08:00:00.000Z', submittedAt: '2026-11-01T10:00:00.000Z' },
    });
  });

  it('are those that wait for a decision', async () => {
    const waiting = [await lodge({ state: 'submitted' }), await lodge({ state: 'underVerification' })];
    for (const state of ['draft', 'returned', 'validated', 'rejected', 'withdrawn', 'cancelled'])
      await lodge({ state });
    await lodge({ discarded: true });
    expect(new Set(await idsOf())).toEqual(new Set(waiting));
  });

  it('appear when the last officer goes, and disappear when one comes', async () => {
    const id = await lodge({ country: 'NL' });
    expect(await idsOf()).toEqual([]);
    const setStatus = (status: string) =>
      services.db.query('update role_grants set status = $2 where id = $1', { bind: [MILA.grantId, status] });
    await setStatus('suspended');
    expect(await idsOf()).toEqual([id]);
    await setStatus('active');
    expect(await idsOf()).toEqual([]);
  });

  it('are 200 at most, and it is said that there are more', async () => {
    await services.db.query(
      `insert into licences (id, version, requester_id, validation_state, content, content_sha256, licence_number, entry_country, chain_head)
       select gen_random_uuid(), 1, $1, 'submitted', '{}', 'none', '', 'FR', 'none' from generate_series(1, 201)`,
      { bind: [ANA.accountId] },
    );
    const { licences, isMore } = await read();
    expect(licences.length).toBe(200);
    expect(isMore).toBeTrue();
    await services.db.query('delete from licences where id = $1', { bind: [licences[0]?.id] });
    expect((await read()).isMore).toBeFalse();
  });

  it('are seen by the support team only', async () => {
    await supertest(app).get('/api/unattended-licences').expect(401);
    for (const person of [ANA, BRUNO, CARLA, MILA])
      await (await signInAs(app, person)).get('/api/unattended-licences').expect(404);
    await sofie.get('/api/unattended-licences?country=BE&country=NL').expect(200);
  });
});
