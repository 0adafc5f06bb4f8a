import { AUDIENCES, type LicenceEventKind } from '#domain/audience';
import type { Database } from '#server/database/connection';
import { createTestDatabase } from '#server/database/testing/test-database';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, CARLA, DAAN, DEMO_PEOPLE, JORIS, MILA, type DemoPerson } from '#server/demo/people';
import { findAudienceOf, findConcerned } from '#server/notifications/concerned';
import { insertLicence } from '#server/notifications/testing/insert-licence';

describe('who is told of a licence event', () => {
  let db: Database;
  let licenceId: string;
  beforeAll(async () => {
    ({ db } = await createTestDatabase());
    await loadDemoPeople(db);
    licenceId = await insertLicence(db);
  });

  const namesFor = async (kind: LicenceEventKind, actor: DemoPerson) => {
    const event = { licenceId, kind, actorId: actor.accountId };
    const concerned = await db.transaction((transaction) => findConcerned(db, event, transaction));
    return concerned
      .map(({ accountId }) => DEMO_PEOPLE.find((person) => person.accountId === accountId)?.firstName)
      .sort();
  };

  for (const [kind, actor, names] of [
    ['saveDraft', ANA, []],
    ['discard', ANA, []],
    ['submit', ANA, ['Ana', 'Bruno', 'Joris']],
    ['withdraw', ANA, ['Ana', 'Bruno', 'Joris']],
    ['update', BRUNO, ['Ana', 'Joris']],
    ['verify', BRUNO, ['Ana', 'Joris']],
    ['return', BRUNO, ['Ana', 'Joris']],
    ['reject', BRUNO, ['Ana', 'Joris']],
    ['validate', BRUNO, ['Ana', 'Carla', 'Joris']],
    ['cancel', BRUNO, ['Ana', 'Carla', 'Joris']],
    ['clear', CARLA, ['Ana', 'Bruno', 'Joris']],
    ['suspend', CARLA, ['Ana', 'Bruno', 'Joris']],
    ['refuse', CARLA, ['Ana', 'Bruno', 'Joris']],
    ['correct', CARLA, ['Ana', 'Bruno', 'Joris']],
    ['remark', ANA, ['Ana', 'Bruno', 'Joris']],
  ] as const)
    it(`${kind} by ${actor.firstName}: ${names.join(', ') || 'nobody'}`, async () =>
      expect(await namesFor(kind, actor)).toEqual([...names]));

  it('names every event', () => expect(Object.keys(AUDIENCES)).toHaveSize(15));

  it('knows as what a licence concerns a person, and that it does not concern others', async () => {
    const audienceOf = (person: DemoPerson) => findAudienceOf(db, licenceId, person.accountId);
    expect(await audienceOf(ANA)).toBe('requester');
    expect(await audienceOf(JORIS)).toBe('company');
    expect(await audienceOf(BRUNO)).toBe('authority');
    expect(await audienceOf(CARLA)).toBe('office');
    expect(await audienceOf(DAAN)).toBeUndefined();
    expect(await audienceOf(MILA)).toBeUndefined();
  });

  it('made under a mandate: tells the principal’s people too, of all but drafts', async () => {
    const setPrincipal = (id: string | null) =>
      db.query('update licences set principal_company_id = $2 where id = $1', { bind: [licenceId, id] });
    await setPrincipal(DAAN.company?.id ?? '');
    expect(await findAudienceOf(db, licenceId, DAAN.accountId)).toBe('principal');
    for (const [kind, audiences] of Object.entries(AUDIENCES))
      expect((await namesFor(kind as LicenceEventKind, BRUNO)).includes('Daan'))
        .withContext(kind)
        .toBe(audiences.length > 0);
    await setPrincipal(ANA.company?.id ?? '');
    expect(await findAudienceOf(db, licenceId, JORIS.accountId)).toBe('company');
    expect(await namesFor('verify', BRUNO)).toEqual(['Ana', 'Joris']);
    await setPrincipal(null);
  });

  it('leaves out whose role was suspended', async () => {
    const { grantId } = JORIS;
    const setStatus = (status: string) =>
      db.query('update role_grants set status = $2 where id = $1', { bind: [grantId, status] });
    await setStatus('suspended');
    expect(await namesFor('verify', BRUNO)).toEqual(['Ana']);
    await setStatus('active');
  });
});
