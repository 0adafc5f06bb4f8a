import type { Licence } from '#contract/licence';
import { buildInboxItem, buildPage, buildServerLicence } from '../storage/testing/build-records';
import type { TransportAnswer, TransportRequest } from './engine/transport';
import { EngineWorld } from './testing/engine-world';
import { json, PORTAL, toProblem } from './testing/scripted-server';

type Bad = 'fails' | 'cut' | 'unreadable' | 'blocked';
interface Row {
  readonly licence: Licence;
  readonly bad?: Bad;
}

/** A feed of these rows: its place is how many were told. What is bad about a row spoils every page with it. */
const feedOf =
  (rows: readonly Row[]) =>
  (request: TransportRequest): TransportAnswer => {
    const query = new URL(request.path, 'https://flegt.example').searchParams;
    const from = Number(query.get('after') ?? 0) || 0;
    const told = rows.slice(from, from + Number(query.get('limit')));
    const reached = from + told.length;
    const page = { checkpoint: String(reached), more: reached < rows.length };
    if (query.get('bare')) {
      const names = told.map(({ licence: { id, content } }) => ({
        kind: 'licence',
        id,
        licenceNumber: content.licenceNumber,
      }));
      return json(200, { ...buildPage([], page), changes: names });
    }
    const bad = told.find((row) => row.bad)?.bad;
    if (bad === 'fails') return json(500, toProblem(500, 'unexpected'));
    if (bad === 'blocked') return { ...PORTAL, status: 403 };
    const whole = json(200, buildPage(told.map(toWire), page));
    return bad === 'cut' ? { ...whole, text: whole.text.slice(0, -40) } : whole;
  };
const toWire = ({ licence, bad }: Row): Licence =>
  bad === 'unreadable' ? { ...licence, validation: 'paused' as Licence['validation'] } : licence;

describe('the sync engine and a row it cannot have or read', () => {
  let world: EngineWorld;

  beforeEach(async () => {
    world = await EngineWorld.begin();
  });
  afterEach(() => world.end());

  const build = (count: number, badAt: number, bad: Bad): Row[] =>
    Array.from({ length: count }, (_, at) => ({ licence: buildServerLicence(), ...(at === badAt && { bad }) }));
  const idsHere = async () => (await world.account.database.licences.toCollection().primaryKeys()).sort();
  const idsOf = (rows: readonly Row[]) => rows.map(({ licence }) => licence.id).sort();
  const marks = () => world.account.database.unreadable.toArray();

  for (const bad of ['fails', 'cut', 'unreadable', 'blocked'] as const)
    it(`A2, F10: has all others, and marks the one that ${bad}`, async () => {
      const rows = build(9, 4, bad);
      world.server.changes = [feedOf(rows)];
      await world.run();
      const bads = rows.filter((row) => row.bad);
      expect(await idsHere()).toEqual(idsOf(rows.filter((row) => !row.bad)));
      const number = bads[0]!.licence.content.licenceNumber;
      expect(await marks()).toEqual([{ kind: 'licence', id: bads[0]!.licence.id, number, app: 'app-1' }]);
      expect(world.report.reach).toBe('online');
      expect((await world.account.database.checkpoint.get('feed'))?.asOf).not.toBeNull();
    });

  it('F11: shows a licence whose time zone this browser does not know', async () => {
    const licence = buildServerLicence();
    const arrival = { ...licence.content.arrival!, zone: 'America/Coyhaique_2' };
    world.server.changes = [() => json(200, buildPage([{ ...licence, content: { ...licence.content, arrival } }]))];
    await world.run();
    expect(await idsHere()).toEqual([licence.id]);
    expect(await marks()).toEqual([]);
  });

  it('F10: passes over what a newer server says besides', async () => {
    const licence = buildServerLicence();
    const page = buildPage([{ ...licence, newer: 1 } as Licence], { serverLoad: 2 } as object);
    world.server.changes = [() => json(200, page)];
    await world.run();
    expect(await idsHere()).toEqual([licence.id]);
  });

  it('F10: marks a message it cannot read, and shows the others', async () => {
    const [good, bad] = [buildInboxItem(), buildInboxItem()];
    const changes = [good, { ...bad, at: 'yesterday' }].map((item) => ({ kind: 'inbox' as const, item }));
    world.server.changes = [() => json(200, { ...buildPage([]), changes })];
    await world.run();
    expect(await world.account.database.inbox.toCollection().primaryKeys()).toEqual([good.id]);
    expect((await marks()).map(({ kind, id }) => [kind, id])).toEqual([['inbox', bad.id]]);
  });

  it('F10: shows nothing old in its place, and shows it again after its next change', async () => {
    const licence = buildServerLicence();
    const after = (checkpoint: string, shown: Licence) => () => json(200, buildPage([shown], { checkpoint }));
    world.server.changes = [
      after('1', licence),
      after('2', toWire({ licence: { ...licence, version: 2 }, bad: 'unreadable' })),
      after('3', { ...licence, version: 3 }),
    ];
    await world.run();
    await world.run();
    expect([await idsHere(), (await marks()).map(({ id }) => id)]).toEqual([[], [licence.id]]);
    await world.run();
    expect([await idsHere(), await marks()]).toEqual([[licence.id], []]);
  });

  it('F10: offers it to another version of the app once, which reads all again', async () => {
    const rows = build(3, 1, 'unreadable');
    const serve = feedOf(rows);
    // A place it does not know makes a server begin again.
    const startAgain = (request: TransportRequest) => {
      const isAgain = request.path.includes('after=&') || request.path.endsWith('after=');
      const answer = serve(request);
      return { ...answer, text: JSON.stringify({ ...JSON.parse(answer.text), startAgain: isAgain }) };
    };
    world.server.changes = [startAgain];
    await world.run();
    expect((await marks()).length).toBe(1);
    const other = world.withApp('app-2');
    await other();
    expect((await marks()).map(({ app }) => app)).toEqual(['app-2']);
    expect(await idsHere()).toEqual(idsOf(rows.filter((row) => !row.bad)));
    const before = world.server.requests.length;
    await other();
    expect(world.server.requests.slice(before).some(({ path }) => path.includes('after=&'))).toBeFalse();
    delete (rows[1] as { bad?: Bad }).bad;
    await world.withApp('app-3')();
    expect([await idsHere(), await marks()]).toEqual([idsOf(rows), []]);
  });

  it('A2: waits, and asks for no less, when the server asks it to wait', async () => {
    world.server.changes = [() => json(503, toProblem(503, 'database-away'), { 'retry-after': '20' })];
    expect(await world.run()).toBe('2026-03-01T10:00:20.000Z');
    const asked = world.server.requests.filter(({ path }) => path.startsWith('/api/changes'));
    expect(asked.map(({ path }) => new URL(path, 'https://flegt.example').searchParams.get('limit'))).toEqual(['200']);
  });

  it('A2: says that the server is down when it cannot even name the row', async () => {
    world.server.changes = [() => json(500, toProblem(500, 'unexpected'))];
    await world.run();
    expect(world.report.reach).toBe('serverDown');
    expect(await marks()).toEqual([]);
  });

  it('starts again from the beginning where the server refuses its place', async () => {
    const licence = buildServerLicence();
    world.server.changes = [
      () => json(200, buildPage([], { checkpoint: 'bent' })),
      () => json(422, toProblem(422, 'invalid-request')),
      () => json(200, buildPage([licence], { startAgain: true, checkpoint: 'new' })),
    ];
    await world.run();
    await world.run();
    expect(await idsHere()).toEqual([licence.id]);
  });
});
