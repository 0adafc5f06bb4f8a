import { AUDIENCES, type LicenceEventKind } from '#domain/audience';
import type { Database } from '#server/database/connection';
import { createTestDatabase } from '#server/database/testing/test-database';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { ANA, BRUNO, CARLA, DAAN, DEMO_PEOPLE, JORIS, MILA, type DemoPerson } from '#server/demo/people';
import { findAudiencesOf, findConcerned } from '#server/notifications/concerned';
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
    const people = [ANA, JORIS, BRUNO, CARLA, DAAN, MILA].map(({ accountId }) => accountId);
    const audiences = await findAudiencesOf(db, licenceId, people);
    const audienceOf = (person: DemoPerson) => audiences.get(person.accountId);
    expect(audienceOf(ANA)).toBe('requester');
    expect(audienceOf(JORIS)).toBe('company');
    expect(audienceOf(BRUNO)).toBe('authority');
    expect(audienceOf(CARLA)).toBe('office');
    expect(audienceOf(DAAN)).toBeUndefined();
    expect(audienceOf(MILA)).toBeUndefined();
  });

  it('made under a mandate: tells the principal’s people too, of all but drafts', async () => {
    const setPrincipal = (id: string | null) =>
      db.query('update licences set principal_company_id = $2 where id = $1', { bind: [licenceId, id] });
    await setPrincipal(DAAN.company?.id ?? '');
    const audienceOf = async ({ accountId }: DemoPerson) =>
      (await findAudiencesOf(db, licenceId, [accountId])).get(accountId);
    expect(await audienceOf(DAAN)).toBe('principal');
    for (const [kind, audiences] of Object.entries(AUDIENCES))
      expect((await namesFor(kind as LicenceEventKind, BRUNO)).includes('Daan'))
        .withContext(kind)
        .toBe(audiences.length > 0);
    await setPrincipal(ANA.company?.id ?? '');
    expect(await audienceOf(JORIS)).toBe('company');
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
