import { SEARCH_COLUMNS } from '#contract/search';
import { toSearchText } from '#domain/values/licence-number';
import { ANA } from '#server/demo/people';
import { buildSearchWorld, type SearchWorld } from '#server/licences/search/testing/search-world';
import type { User } from '#server/sync/testing/sync-world';

const PARTS = [
  ...['grantId', 'reference', 'validation', 'clearance', 'code', 'requester', 'description', 'entry', 'partner'],
  ...['arrivesFrom', 'arrivesTo', 'submittedFrom', 'submittedTo', 'expiresFrom', 'expiresTo'],
  ...['zone', 'order', 'after', 'limit'],
];

describe('what is asked of a search', () => {
  let world: SearchWorld;
  let ana: User;

  beforeAll(async () => {
    world = await buildSearchWorld();
    ana = await world.enter(ANA);
    await world.insert();
  }, 60_000);
  afterAll(() => world.stop());

  const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const ID = '01980000-0000-7000-8000-000000000001';

  it('is refused with the field that cannot be used', async () => {
    const wrong: [string, string][] = [
      ['grantId', '7'],
      ['reference', '-1'],
      ['reference', 'x'.repeat(101)],
      ['reference', 'a\u0000bc'],
      ['validation/0', 'lost'],
      ['validation/1', 'draft,lost'],
      ['clearance/0', 'draft'],
      ['code', '4'],
      ['code', '44a'],
      ['code', '44%'],
      ['code', '12345678901'],
      ['requester', 'a'],
      ['requester', 'aa bb cc dd ee ff gg hh ii jj kk'],
      ['description', 'of an'],
      ['description', 'x'.repeat(201)],
      ['entry', 'BE1'],
      ['entry', 'be101000'],
      ['partner', 'IDN'],
      ['arrivesFrom', '2026-02-30'],
      ['arrivesTo', '9999-12-31'],
      ['submittedFrom', '0001-01-01'],
      ['submittedTo', 'today'],
      ['expiresFrom', '20260101'],
      ['expiresTo', '2026-13-01'],
      ['zone', 'Europe/Atlantis'],
      ['order', 'content'],
      ['order', '--modified'],
      ['limit', '0'],
      ['limit', '101'],
      ['limit', '1.5'],
      ['limit', 'many'],
      ['after', 'nothing'],
      ['after', 'x'.repeat(2001)],
      ['after', cursor('-modified')],
      ['after', cursor('-modified', 'yesterday', ID)],
      ['after', cursor('-modified', '2026-02-31T00:00:00.000Z', ID)],
      ['after', cursor('-modified', '0000-01-01T00:00:00.000Z', ID)],
      ['after', cursor('-modified', 5, ID)],
      ['after', cursor('-modified', '2026-02-01T00:00:00.000Z', "'")],
      ['after', cursor('number', 'a', ID)],
    ];
    for (const [field, value] of wrong) {
      const { status, body } = await ana.agent.get('/api/licences').query({ [field.split('/')[0] ?? '']: value });
      const context = `${field}=${value.slice(0, 60)}`;
      expect(status).withContext(context).toBe(422);
      expect(body.errors?.[0]?.pointer).withContext(context).toBe(`/${field}`);
    }
  });

  it('never makes the server fail', async () => {
    const odd = [
      '',
      ' ',
      '\u0000',
      '%',
      '\\',
      "'; drop table licences; --",
      '%s$1',
      '__proto__',
      '-1',
      '1e9',
      'NaN',
      '[]',
      'null',
    ];
    const shapes = (part: string) => [`${part}=a&${part}=b`, `${part}[]=1`, `${part}[x]=1`, `${part}`];
    for (const part of PARTS)
      for (const query of [
        ...odd.map((it) => `${part}=${encodeURIComponent(it)}`),
        ...shapes(part),
        `${part}=%E0%A4`,
      ]) {
        const { status } = await ana.agent.get(`/api/licences?${query}`);
        expect(status).withContext(query).toBeLessThan(500);
      }
  });

  it('takes a cursor with any key of its order, blank ones too', async () => {
    for (const column of SEARCH_COLUMNS) {
      const key = {
        modified: '2026-02-28T00:00:00.000Z',
        submitted: '9999-12-31T23:59:59.999Z',
        arrives: '0001-01-01T00:00:00Z',
      };
      const value =
        column === 'expires' ? '9999-12-31' : column in key ? key[column as keyof typeof key] : '\\%_\u{1F332}';
      for (const order of [column, `-${column}`])
        for (const it of [value, null])
          await ana.agent
            .get('/api/licences')
            .query({ order, after: cursor(order, it, ID) })
            .expect(200);
    }
  });

  it('may be left blank, and may carry what is for others', async () => {
    const { body } = await ana.agent
      .get('/api/licences?reference=&validation=&after=&limit=&ngsw-bypass=true')
      .expect(200);
    expect(body.licences.length).toBe(1);
  });

  it('is folded by the database as by the app', async () => {
    const letters = Array.from({ length: 0x500 }, (_, code) => String.fromCodePoint(code + 0x20));
    const words = [
      ...letters,
      'ΑΡΙΘΜΌΣ',
      'İstanbul',
      'STRASSE ẞ',
      'ﬁn ½ ³ Ⅷ',
      '２６．０',
      'Đặng Þór Łódź',
      'дерево №5',
      'e\u0301',
    ];
    const found = await world.rows<{ word: string; folded: string }>(
      `select word, to_search_text(word) as folded from unnest($1::text[]) word`,
      words.filter((word) => !/\p{Cc}/u.test(word)),
    );
    const differ = found.filter(({ word, folded }) => folded !== toSearchText(word));
    expect(differ.map(({ word, folded }) => [word, folded, toSearchText(word)])).toEqual([]);
  });
});
