import { SEARCH_COLUMNS } from '#contract/search';
import { sortInOrder } from '#contract/search-order';
import { toSearchText } from '#domain/values/licence-number';
import { parsePlainDate } from '#domain/values/plain-date';
import { ANA, BRUNO, JORIS } from '#server/demo/people';
import { buildSearchWorld, type SearchWorld } from '#server/licences/search/testing/search-world';
import type { User } from '#server/sync/testing/sync-world';

describe('pages of a search', () => {
  let world: SearchWorld;
  let ana: User;
  let bruno: User;

  beforeAll(async () => {
    world = await buildSearchWorld();
    [ana, bruno] = await Promise.all([world.enter(ANA), world.enter(BRUNO)]);
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => world.rows('truncate licences cascade'));

  const minute = (count: number) => `2026-03-01T10:${String(count).padStart(2, '0')}:00.000Z`;

  /** Twelve, of which several are alike in everything but their ids, and some are blank. */
  async function insertTwelve(): Promise<void> {
    for (let count = 0; count < 12; count += 1)
      await world.insert({
        by: count % 2 ? JORIS : ANA,
        validation: count % 3 ? 'rejected' : 'submitted',
        modifiedAt: minute(Math.floor(count / 3)),
        submittedAt: count % 4 ? minute(count % 4) : null,
        content: {
          licenceNumber: count % 5 ? `N-${count % 5}` : '',
          expiresOn: count % 4 ? parsePlainDate(`2026-06-0${count % 4}`) : null,
          ...(count % 4 ? {} : { arrival: null }),
        },
      });
  }

  it('hold every row once, in the same order, however small they are, by each column, both ways', async () => {
    await insertTwelve();
    for (const order of SEARCH_COLUMNS.flatMap((column) => [column, `-${column}`]))
      for (const user of [ana, bruno]) {
        const whole = await world.find(user, { order });
        expect(whole.length).withContext(order).toBe(12);
        for (const limit of ['1', '5'])
          expect(await world.findAll(user, { order, limit }))
            .withContext(`${order} by ${limit}`)
            .toEqual(whole);
      }
  });

  it('are ordered by what their column says, blank ones last', async () => {
    await insertTwelve();
    const orders = {
      number: 'licenceNumber',
      partner: 'partnerCountry',
      requester: 'requester',
      company: 'company',
      validation: 'validation',
      clearance: 'clearance',
      modified: 'modifiedAt',
      submitted: 'submittedAt',
      arrives: 'arrivesAt',
      expires: 'expiresOn',
      entry: 'pointOfEntry',
    } as const;
    for (const column of SEARCH_COLUMNS)
      for (const sign of ['', '-']) {
        const { licences } = await world.search(ana, { order: sign + column });
        const values = licences.map((it) => it[orders[column]] ?? '');
        const filled = values.filter(Boolean).toSorted();
        const wanted = sign ? filled.toReversed() : filled;
        expect(values)
          .withContext(sign + column)
          .toEqual([...wanted, ...values.filter((it) => !it)]);
      }
  });

  it('stand in the order in which a device without a network shows them', async () => {
    await insertTwelve();
    const { licences } = await world.search(ana);
    const rows = licences.map((it) => ({ ...it, searchText: toSearchText(it.licenceNumber), entryCountry: null }));
    for (const order of SEARCH_COLUMNS.flatMap((column) => [column, `-${column}`] as const))
      expect(sortInOrder(rows, order, '').map(({ id }) => id))
        .withContext(order)
        .toEqual(await world.find(ana, { order }));
  });

  it('lose and double nothing that stays while others are changed, added and discarded', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 12; count += 1) ids.unshift(await world.insert({ modifiedAt: minute(count) }));
    const first = await world.search(ana, { limit: '4' });
    expect(first.licences.map(({ id }) => id)).toEqual(ids.slice(0, 4));
    expect(first.total).toBe(12);
    const [changed, discarded] = [ids[5], ids[6]];
    await world.rows('update licences set modified_at = now() where id = any($1::uuid[])', [ids[0], changed]);
    await world.rows('update licences set discarded_at = now() where id = $1', discarded);
    await world.insert({ modifiedAt: minute(59) });
    const rest: string[] = [];
    for (let after = first.next; after;) {
      const page = await world.search(ana, { limit: '4', after });
      expect(page.total).toBeNull();
      rest.push(...page.licences.map(({ id }) => id));
      after = page.next;
    }
    expect(rest).toEqual(ids.slice(4).filter((id) => id !== changed && id !== discarded));
  });

  it('go on in the order they were begun in only', async () => {
    await insertTwelve();
    const { next } = await world.search(ana, { limit: '2' });
    const { body } = await ana.agent.get('/api/licences').query({ after: next, order: 'number' }).expect(422);
    expect(body.errors).toEqual([{ pointer: '/after', code: 'invalid_format' }]);
  });

  it('count no further than a thousand and one', async () => {
    await world.rows(
      `insert into licences (id, version, requester_id, company_id, validation_state, content, content_sha256, licence_number,
         point_of_entry, entry_country, chain_head)
       select gen_random_uuid(), 1, $1, $2, 'submitted', '{}', 'none', 'N' || n, 'BE101000', 'BE', 'none'
       from generate_series(1, 1100) n`,
      ...[ANA.accountId, ANA.company?.id],
    );
    for (const user of [ana, bruno]) expect((await world.search(user, { limit: '1' })).total).toBe(1_001);
    expect((await world.search(ana, { reference: 'n1010' })).total).toBe(1);
  });
});
