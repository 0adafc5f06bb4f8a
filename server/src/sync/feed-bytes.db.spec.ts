import { randomBytes, randomUUID } from 'node:crypto';
import { BareChangesPage, ChangesPage } from '#contract/changes';
import { Problem } from '#contract/problem';
import { LicenceHistory, type HistoryEvent } from '#contract/history';
import { FEED_HISTORY_BYTES, FEED_HISTORY_ENTRIES, FEED_PAGE_BYTES, LICENCE_BYTES } from '#contract/limits';
import type { Licence } from '#contract/licence';
import type { LicenceContent } from '#domain/licence-content';
import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import { jsonBytes } from '#domain/values/json-bytes';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, DAAN, MILA } from '#server/demo/people';
import { createRateLimit } from '#server/http/rate-limit';
import { buildCommand, buildNumber, buildSyncWorld, codeOf, pullAll } from '#server/sync/testing/sync-world';
import type { SyncWorld, User } from '#server/sync/testing/sync-world';

/** Text that does not get smaller when it is compressed. */
const noise = (length: number): string => randomBytes(length).toString('base64').slice(0, length);

/** A content of as many bytes as a licence may have, with other goods each time. */
function buildLargest(licenceNumber = buildNumber()): LicenceContent {
  const commodities = Array.from({ length: 130 }, () =>
    buildCommodity({ id: randomUUID(), description: noise(2000), species: [] }),
  );
  const content = buildLicence({ pictures: [], licenceNumber, commodities });
  const room = LICENCE_BYTES - jsonBytes({ ...content, commodities: [] });
  let bytes = 0;
  return { ...content, commodities: commodities.filter((line) => (bytes += jsonBytes(line) + 1) < room) };
}

describe('A2: budgets of the whole', () => {
  let world: SyncWorld;
  let [ana, bruno, daan, mila]: User[] = [];

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, daan, mila] = await Promise.all([ANA, BRUNO, DAAN, MILA].map(world.enter));
  }, 60_000);
  afterAll(() => world.stop());
  // The largest licences there are use an hour of an account up.
  afterEach(() => selectRows(world.services.db, 'delete from rate_limits'));

  /** Every page to the end, as it goes over the wire, and what is in them. */
  const readFeed = async (user: User, limit = '200') => {
    const pages: string[] = [];
    const licences = new Map<string, Licence>();
    for (let after = ''; ;) {
      const { text } = await user.agent
        .get('/api/changes')
        .query({ limit, ...(after && { after }) })
        .expect(200);
      pages.push(text);
      const page = ChangesPage.parse(JSON.parse(text));
      for (const change of page.changes) if (change.kind === 'licence') licences.set(change.licence.id, change.licence);
      if (!page.more) return { pages, licences };
      after = page.checkpoint;
    }
  };
  const bytesOf = (text: string) => Buffer.byteLength(text);

  it('A2: the feed of maximal licences comes in pages of few bytes, for colleagues and authority, to its end', async () => {
    const lodged: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      const licenceId = randomUUID();
      const licenceNumber = buildNumber();
      for (const [base, kind] of (['submit', 'return', 'submit'] as const).entries()) {
        const user = kind === 'return' ? bruno! : ana!;
        const command = buildCommand(user, kind, { licenceId, base, content: buildLargest(licenceNumber) });
        expect(codeOf(await user.sendOne(command))).toBe('accepted');
      }
      lodged.push(licenceId);
    }
    for (const user of [ana!, bruno!]) {
      const { pages, licences } = await readFeed(user);
      for (const id of lodged) expect(licences.get(id)?.version).toBe(3);
      // One row more than fits would be half a page: content and what was returned.
      for (const page of pages) expect(bytesOf(page)).toBeLessThan(FEED_PAGE_BYTES + 2000);
      expect(pages.length).toBeGreaterThan(6);
    }
  }, 120_000);

  it('A2: names a row without what it holds, for a device that cannot have it, and goes on behind it', async () => {
    const [one, two] = [buildCommand(daan!, 'saveDraft'), buildCommand(daan!, 'saveDraft')];
    const { checkpoint: after } = await pullAll(daan!);
    for (const command of [one, two]) await daan!.sendOne(command);
    const { body } = await daan!.agent.get('/api/changes').query({ after, limit: '1', bare: 'true' }).expect(200);
    const page = BareChangesPage.parse(body);
    const licenceNumber = buildLicence().licenceNumber;
    expect(page.changes).toEqual([{ kind: 'licence', id: one.licenceId, licenceNumber }]);
    const next = await pullAll(daan!, page.checkpoint);
    expect(next.changes.map((it) => it.kind === 'licence' && it.licence.id)).toEqual([two.licenceId]);
    await daan!.agent.get('/api/changes?bare=1').expect(422);
  });

  it('A2: an account that sends without end is told when it may go on; others go on', async () => {
    await createRateLimit(world.services.db, 'commands', 3000, 60).count(mila!.person.accountId, 2999);
    const send = (user: User, commands: unknown[]) =>
      user.agent.post('/api/commands').send({ deviceId: randomUUID(), sentAt: new Date().toISOString(), commands });
    await send(mila!, [{}]).expect(200);
    const { body, headers } = await send(mila!, [{}]).expect(429);
    expect(Problem.parse(body)).toEqual(jasmine.objectContaining({ code: 'too-many-commands', status: 429 }));
    expect(Number(headers['retry-after'])).toBeGreaterThan(3000);
    await send(daan!, [{}]).expect(200);
    await createRateLimit(world.services.db, 'command-kilobytes', 100_000, 60).count(bruno!.person.accountId, 100_000);
    await send(bruno!, [{}]).expect(429);
  });

  it('F11: a zone this server does not know is refused by name of its field', async () => {
    const arrival = { ...buildLicence().arrival!, zone: 'America/Nowhere' };
    const answer = await daan!.sendOne(
      buildCommand(daan!, 'saveDraft', { content: buildLicence({ pictures: [], arrival }) }),
    );
    expect(answer.outcome === 'refused' && answer.problem.errors).toEqual([
      { pointer: '/payload/content/arrival/zone', code: 'unknown' },
    ]);
  });

  it('A2: what is larger than a licence may be is refused with its size, and kept out of the feed', async () => {
    const content = buildLargest();
    const extra = buildCommodity({ id: randomUUID(), description: noise(2000) });
    const commodities = [...content.commodities, extra, { ...extra, id: randomUUID() }];
    for (const kind of ['saveDraft', 'submit'] as const) {
      const command = buildCommand(daan!, kind, { content: { ...content, commodities } });
      const answer = await daan!.sendOne(command);
      expect(codeOf(answer)).toBe('licence-too-large');
      expect(answer.outcome === 'refused' && answer.problem.params?.['most']).toBe('256');
      expect((await readFeed(daan!)).licences.has(command.licenceId)).toBeFalse();
    }
  });

  it('A2: what goes with a decision has a bound of its own', async () => {
    const command = buildCommand(bruno!, 'return', { base: 1 });
    const pins = Array.from({ length: 50 }, (_, index) => ({
      id: randomUUID(),
      box: (index % 18) + 1,
      line: null,
      picture: null,
      words: '木'.repeat(2000),
    }));
    const licenceId = randomUUID();
    await ana!.sendOne(
      buildCommand(ana!, 'submit', {
        licenceId,
        content: buildLicence({ pictures: [], licenceNumber: buildNumber() }),
      }),
    );
    expect(codeOf(await bruno!.sendOne({ ...command, licenceId, payload: { words: '', pins } }))).toBe(
      'decision-too-large',
    );
  });

  describe('a licence with a long history', () => {
    const ROUNDS = 130;
    let licenceId: string;

    beforeAll(async () => {
      licenceId = randomUUID();
      const content = buildLicence({ pictures: [], licenceNumber: buildNumber() });
      await ana!.sendOne(buildCommand(ana!, 'submit', { licenceId, content }));
      await bruno!.sendOne(buildCommand(bruno!, 'verify', { licenceId, base: 1, words: 'First words' }));
      for (let round = 0; round < ROUNDS; round += 10) {
        const remarks = Array.from({ length: 10 }, (_, index) =>
          buildCommand(bruno!, 'remark', { licenceId, base: 2 + round + index, words: noise(4000) }),
        );
        expect((await bruno!.send(...remarks)).map(codeOf)).toEqual(Array(10).fill('accepted'));
      }
    }, 120_000);

    it('A2: brings its newest entries and the newest of each kind in the feed', async () => {
      const licence = (await readFeed(bruno!)).licences.get(licenceId);
      const kinds = licence?.history.map(({ kind }) => kind) ?? [];
      expect(kinds.slice(0, 3)).toEqual(['submit', 'verify', 'remark']);
      expect(licence?.history.at(-1)?.version).toBe(2 + ROUNDS);
      expect(kinds.length).toBeLessThan(FEED_HISTORY_ENTRIES);
      expect(jsonBytes(licence?.history)).toBeLessThan(FEED_HISTORY_BYTES * 1.2);
    });

    it('A2: tells all of it page by page', async () => {
      const events: HistoryEvent[] = [];
      for (let before = ''; ;) {
        const { text } = await bruno!.agent.get(`/api/licences/${licenceId}/history${before}`).expect(200);
        expect(bytesOf(text)).toBeLessThan(FEED_PAGE_BYTES * 1.1);
        const page = LicenceHistory.parse(JSON.parse(text));
        events.unshift(...page.events);
        if (page.earlierThan === undefined) break;
        before = `?before=${page.earlierThan}`;
      }
      expect(events.map(({ version }) => version)).toEqual(Array.from({ length: 2 + ROUNDS }, (_, at) => at + 1));
      expect(events[0]?.changes.length).toBeGreaterThan(5);
      expect(events[1]?.entry?.words).toBe('First words');
    });

    it('A2: refuses a place in it that is none', async () => {
      for (const before of ['0', '-1', 'x', '1.5', '99999999999999999999'])
        await bruno!.agent.get(`/api/licences/${licenceId}/history`).query({ before }).expect(422);
      await mila!.agent.get(`/api/licences/${licenceId}/history?before=5`).expect(404);
    });
  });

  it('A2: the changes of maximal licences are told page by page too, each compared with what was lodged before', async () => {
    const licenceId = randomUUID();
    const licenceNumber = buildNumber();
    const rounds = 8;
    for (let base = 0; base < rounds; base += 1) {
      const [user, kind] = base === 0 ? ([ana!, 'submit'] as const) : ([bruno!, 'update'] as const);
      const command = buildCommand(user, kind, { licenceId, base, content: buildLargest(licenceNumber) });
      expect(codeOf(await user.sendOne(command))).toBe('accepted');
    }
    const path = `/api/licences/${licenceId}/history`;
    let [seen, pages] = [0, 0];
    for (let before: number | undefined; ;) {
      const { text } = await ana!.agent
        .get(path)
        .query(before ? { before } : {})
        .expect(200);
      const page = LicenceHistory.parse(JSON.parse(text));
      expect(page.events.length).toBeGreaterThan(0);
      expect(bytesOf(text)).toBeLessThan(FEED_PAGE_BYTES * 1.1);
      seen += page.events.length;
      pages += 1;
      for (const { version, changes } of page.events) {
        const isWhole = changes.some(({ path: at }) => at === '/licenceNumber');
        expect(isWhole).toBe(version === 1);
      }
      if (!page.earlierThan) break;
      before = page.earlierThan;
    }
    expect(seen).toBe(rounds);
    expect(pages).toBeGreaterThan(2);
    const row = (await readFeed(ana!)).licences.get(licenceId);
    expect(jsonBytes(row)).toBeLessThan(LICENCE_BYTES + 20_000);
  }, 60_000);
});
