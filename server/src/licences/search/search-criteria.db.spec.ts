import { type CaseLicence, SEARCH_CASES } from '#contract/testing/search-cases';
import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import { parsePlainDate } from '#domain/values/plain-date';
import { ANA, BRUNO, DAAN, JORIS } from '#server/demo/people';
import { buildSearchWorld, type SearchWorld } from '#server/licences/search/testing/search-world';
import { buildCommand, buildNumber, type User } from '#server/sync/testing/sync-world';

describe('searching licences', () => {
  let world: SearchWorld;
  let ana: User;
  let bruno: User;

  beforeAll(async () => {
    world = await buildSearchWorld();
    [ana, bruno] = await Promise.all([world.enter(ANA), world.enter(BRUNO)]);
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => world.rows('truncate licences cascade'));

  const DEMO = { 'Ana Peeters': ANA, 'Joris Peeters': { ...JORIS, company: ANA.company! } };
  const insert = ({ requester, ...parts }: CaseLicence) =>
    world.insert({ ...parts, ...(requester ? { by: DEMO[requester] } : {}) });

  for (const { what, wanted, other, queries } of SEARCH_CASES)
    it(`finds ${what}`, async () => {
      const [id] = [await insert(wanted), await insert(other)];
      for (const query of queries)
        for (const user of [ana, bruno])
          expect(await world.find(user, query))
            .withContext(JSON.stringify(query))
            .toEqual([id]);
    });

  it('finds nothing by wildcards of SQL that are more than letters', async () => {
    await world.insert({ content: { licenceNumber: 'AB12345' } });
    for (const query of [{ reference: 'ab%45' }, { description: 'ply%uty' }, { requester: 'a_s' }])
      expect(await world.find(ana, query))
        .withContext(JSON.stringify(query))
        .toEqual([]);
  });

  it('follows a licence through its saves', async () => {
    const save = buildCommand(ana, 'saveDraft', {
      content: buildLicence({
        pictures: [],
        licenceNumber: buildNumber(),
        commodities: [buildCommodity({ description: 'Rattan' })],
      }),
    });
    await ana.sendOne(save);
    expect(await world.find(ana, { description: 'rattan' })).toEqual([save.licenceId]);
    const next = buildLicence({ pictures: [], licenceNumber: 'FOLLOWED 77', commodities: [] });
    await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId: save.licenceId, base: 1, content: next }));
    expect(await world.find(ana, { description: 'rattan' })).toEqual([]);
    expect(await world.find(ana, { reference: 'wed-77' })).toEqual([save.licenceId]);
  });

  it('gives each row as a list shows it', async () => {
    const id = await world.insert({ by: DAAN, content: { licenceNumber: ' 26.1 ' } });
    expect(await world.search(bruno, {})).toEqual({
      licences: [
        {
          id,
          licenceNumber: '26.1',
          partnerCountry: 'ID',
          requester: 'Daan de Vries',
          company: 'De Vries Houthandel BV',
          validation: 'validated',
          clearance: 'notCleared',
          pointOfEntry: 'BE101000',
          arrivesAt: '2026-03-20T22:59:00.000Z',
          expiresOn: parsePlainDate('2026-06-30'),
          submittedAt: '2026-03-01T09:00:00.000Z',
          modifiedAt: '2026-03-01T10:00:00.000Z',
        },
      ],
      total: 1,
      next: null,
    });
  });
});
