import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import { parsePlainDate } from '#domain/values/plain-date';
import { ANA, BRUNO, DAAN, JORIS } from '#server/demo/people';
import {
  buildSearchWorld,
  type Asked,
  type LicenceParts,
  type SearchWorld,
} from '#server/licences/search/testing/search-world';
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

  /** Two licences that differ; each query finds the first, none the second. */
  async function expectFound(wanted: LicenceParts, other: LicenceParts, ...queries: Asked[]): Promise<void> {
    const [id] = [await world.insert(wanted), await world.insert(other)];
    for (const query of queries)
      for (const user of [ana, bruno])
        expect(await world.find(user, query))
          .withContext(JSON.stringify(query))
          .toEqual([id]);
  }

  const numbered = (licenceNumber: string): LicenceParts => ({ content: { licenceNumber } });
  const describing = (...descriptions: string[]): LicenceParts => ({
    content: { commodities: descriptions.map((description) => buildCommodity({ description })) },
  });
  const coded = (...codes: string[]): LicenceParts => ({
    content: { commodities: codes.map((hsCode) => buildCommodity({ hsCode })) },
  });

  it('finds a part of the reference, whatever its separators, spaces, case and accents', () =>
    expectFound(
      numbered('26.01234-56789.001-ID-BE'),
      numbered('26.99999-11111.002-ID-BE'),
      { reference: '1234-5678' },
      { reference: '26.01234' },
      { reference: '  234 56 789 ' },
      { reference: '001/id/bé' },
      { reference: '26.01234-56789.001-ID-BE' },
      { reference: '789００１' },
    ));

  it('takes letters of other alphabets and folded ones in a reference', () =>
    expectFound(numbered('Łódź/ΑΡΙΘΜΟΣ-1'), numbered('other'), { reference: 'LODZ αριθμός' }, { reference: 'łódź' }));

  it('takes wildcards of SQL for what they are: no letters', async () => {
    await expectFound(numbered('AB12345'), numbered('AB99999'), { reference: 'ab_123%45' }, { reference: '%1234%' });
    for (const query of [{ reference: 'ab%45' }, { description: 'ply%uty' }, { requester: 'a_s' }, { code: '4412' }])
      expect((await world.find(ana, query)).length)
        .withContext(JSON.stringify(query))
        .toBe('code' in query ? 2 : 0);
  });

  it('finds the subheadings of a heading, in any line', () =>
    expectFound(
      coded('940360', '44123310'),
      coded('441400', '440712'),
      { code: '4412' },
      { code: '44.12 33' },
      { code: '44123310' },
      { code: '9403' },
      { code: '94' },
    ));

  it('finds a code among more than stand beside a licence', async () => {
    const many = Array.from({ length: 90 }, (_, count) => String(441100 + count));
    await expectFound(coded(...many, '94036010'), coded(...many), { code: '940360' }, { code: '9403', entry: 'BE' });
    expect((await world.find(ana, { code: '4411' })).length).toBe(2);
    expect(await world.find(ana, { code: '4412' })).toEqual([]);
  });

  it('finds words of one description, in any order', async () => {
    await expectFound(
      describing('SAWN TIMBER, MERANTI (kiln-dried)', 'Plywood'),
      describing('SAWN TIMBER, TEAK', 'MERANTI VENEER'),
      { description: 'meranti sawn' },
      { description: 'kiln dried' },
      { description: 'MÉRANTI kilndried' },
    );
    expect(await world.find(ana, { description: 'plywood meranti' })).toEqual([]);
  });

  it('finds words of the name of whoever made it', () =>
    expectFound(
      { by: { ...JORIS, company: ANA.company! } },
      { by: ANA },
      { requester: 'joris' },
      { requester: 'PEETERS Jóris' },
      { requester: 'orispee' },
    ));

  it('finds states, countries, offices and days', async () => {
    const at = (date: string, time = '12:00') => ({ date: parsePlainDate(date), time, zone: 'Europe/Brussels' });
    const wanted = {
      validation: 'validated',
      clearance: 'suspended',
      submittedAt: '2026-03-04T23:30:00.000Z',
      content: {
        pointOfEntry: 'BE101000',
        arrival: at('2026-03-20', '00:30'),
        expiresOn: parsePlainDate('2026-06-30'),
      },
    };
    const other = {
      validation: 'submitted',
      submittedAt: '2026-03-06T01:00:00.000Z',
      content: {
        pointOfEntry: 'BE212000',
        arrival: at('2026-03-22'),
        expiresOn: parsePlainDate('2026-07-01'),
        issuingAuthority: { id: null, name: '', address: '', country: 'GH' },
      },
    };
    const zone = 'Europe/Brussels';
    await expectFound(
      wanted,
      other,
      { validation: 'validated' },
      { validation: 'draft,validated,cancelled' },
      { clearance: 'suspended,refused' },
      { partner: 'ID' },
      { entry: 'BE101000' },
      { entry: 'BE', expiresTo: '2026-06-30' },
      { expiresFrom: '2026-06-30', expiresTo: '2026-06-30' },
      { arrivesFrom: '2026-03-20', arrivesTo: '2026-03-20', zone },
      { arrivesFrom: '2026-03-19', arrivesTo: '2026-03-19' },
      { submittedFrom: '2026-03-05', submittedTo: '2026-03-05', zone },
      { submittedTo: '2026-03-04' },
    );
  });

  it('meets every criterion of a combination', async () => {
    const wanted = { ...numbered('26.01234-56789.001-ID-BE'), validation: 'validated', clearance: 'cleared' };
    const query = {
      reference: '56789',
      validation: 'validated',
      clearance: 'cleared',
      code: '4412',
      requester: 'ana',
      description: 'plywood',
      entry: 'BE101000',
      partner: 'ID',
    };
    await expectFound(wanted, { ...wanted, validation: 'cancelled' }, query);
    for (const [part, value] of Object.entries({
      reference: '5678x',
      clearance: 'refused',
      code: '4413',
      requester: 'joris',
    }))
      expect(await world.find(ana, { ...query, [part]: value }))
        .withContext(part)
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
