import { randomUUID } from 'node:crypto';
import { buildLicence } from '#domain/testing/build-licence';
import { ANA } from '#server/demo/people';
import { buildCommand, buildSyncWorld, type SyncWorld, type User } from '#server/sync/testing/sync-world';

/** Values that break careless readers. */
const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.5,
  '',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '0000-01-01T00:00:00Z',
  '9999-12-31',
  '0001-01-01',
  "'; drop table licences; --",
  '%s%n$1',
  '__proto__',
  'x'.repeat(40_000),
  [],
  [[]],
  {},
  { $gt: '' },
  { toString: 'x' },
];

describe('bad input', () => {
  let world: SyncWorld;
  let ana: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    ana = await world.enter(ANA);
  }, 60_000);
  afterAll(() => world.stop());

  /** Each copy of `value` with one part replaced by something odd, at every depth. */
  function* mutate(value: unknown, odd: unknown): Generator<unknown> {
    yield odd;
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value))
      for (const changed of mutate(part, odd))
        yield Array.isArray(value)
          ? value.map((it, at) => (String(at) === key ? changed : it))
          : { ...value, [key]: changed };
  }

  for (const kind of ['saveDraft', 'submit', 'return'] as const)
    it(`in any field of ${kind} is refused or harmless, never a failure of ours`, async () => {
      // With a picture that is missing nothing is written, without one nearly everything is.
      const content = kind === 'saveDraft' ? buildLicence({ pictures: [] }) : buildLicence();
      const sample = buildCommand(ana, kind, { content });
      const wrong: string[] = [];
      for (const odd of ODD) {
        await world.services.db.query('delete from rate_limits');
        const commands = [...mutate(sample, odd)].map((it) => withFreshIds(it));
        for (let start = 0; start < commands.length; start += 20) {
          const request = {
            deviceId: randomUUID(),
            sentAt: new Date().toISOString(),
            commands: commands.slice(start, start + 20),
          };
          const { status, text } = await ana.agent.post('/api/commands').send(request);
          if (status !== 200) wrong.push(`${JSON.stringify(odd)?.slice(0, 40)}: ${status} ${text.slice(0, 200)}`);
        }
      }
      expect(wrong).toEqual([]);
    }, 120_000);

  /** Sample ids are replaced, so that the commands do not block each other. */
  function withFreshIds(command: unknown): unknown {
    if (typeof command !== 'object' || command === null || Array.isArray(command)) return command;
    const isText = (key: string) => {
      const value: unknown = key in command ? command[key as keyof typeof command] : undefined;
      return typeof value === 'string' && value.length === 36;
    };
    return {
      ...command,
      ...(isText('mutationId') ? { mutationId: randomUUID() } : {}),
      ...(isText('licenceId') ? { licenceId: randomUUID() } : {}),
    };
  }

  it('in the envelope is a problem that names the field', async () => {
    const sample = {
      deviceId: randomUUID(),
      sentAt: new Date().toISOString(),
      commands: [buildCommand(ana, 'saveDraft')],
    };
    for (const field of ['deviceId', 'sentAt', 'commands'])
      for (const odd of ODD.filter((it) => field !== 'commands' || !Array.isArray(it) || !it.length)) {
        const { status, body } = await ana.agent.post('/api/commands').send({ ...sample, [field]: odd });
        expect(status)
          .withContext(`${field}: ${JSON.stringify(odd)?.slice(0, 40)}`)
          .toBe(422);
        expect(body.errors[0].pointer).toContain(`/${field}`);
      }
    const many = { ...sample, commands: Array.from({ length: 21 }, () => sample.commands[0]) };
    await ana.agent.post('/api/commands').send(many).expect(422);
    await ana.agent.post('/api/commands').send([]).expect(422);
    await ana.agent.post('/api/commands').set('Content-Type', 'application/json').send('{"a":').expect(400);
    await ana.agent.post('/api/commands').set('Content-Type', 'application/json').send('['.repeat(200_000)).expect(400);
  });

  it('is refused where it is nested beyond all measure', async () => {
    const deep = `{"deviceId":"${randomUUID()}","sentAt":"2026-01-01T00:00:00Z","commands":[${'['.repeat(50_000)}${']'.repeat(50_000)}]}`;
    const { status } = await ana.agent.post('/api/commands').set('Content-Type', 'application/json').send(deep);
    expect(status).toBe(400);
  });

  it('in the query of the feed and of pictures is refused or harmless', async () => {
    const texts = ODD.filter((it): it is string => typeof it === 'string' && it.length < 1000 && !/\p{Cs}/u.test(it));
    for (const path of [
      '/api/changes?after=',
      '/api/changes?limit=',
      '/api/changes?receipt=',
      `/api/images/${'a'.repeat(64)}?size=`,
      '/api/images/',
    ])
      for (const text of [
        ...texts,
        '-1',
        '1e9',
        'NaN',
        '999999999999999999999999',
        'a&after=b',
        '&limit=1&limit=2',
        '[]=1',
      ])
        for (const encoded of [encodeURIComponent(text), text.replace(/[^\w&=[\]-]/g, '')]) {
          const { status } = await ana.agent.get(path + encoded);
          expect(status)
            .withContext(path + encoded)
            .toBeLessThan(500);
        }
  });

  it('in a later save of the same licence changes nothing', async () => {
    const licenceId = randomUUID();
    await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId }));
    const bad = { ...buildCommand(ana, 'saveDraft', { licenceId, base: 1 }), payload: { content: {} } };
    expect((await ana.sendOne(bad)).outcome).toBe('refused');
    const good = await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId, base: 1 }));
    expect(good.outcome).toBe('accepted');
  });

  it('takes the first and the last days of the calendar', async () => {
    for (const date of ['0001-01-01', '9999-12-31'])
      for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        const arrival = { date, time: '23:59', zone } as never;
        const content = buildLicence({ pictures: [], expiresOn: date as never, signedOn: date as never, arrival });
        expect((await ana.sendOne(buildCommand(ana, 'submit', { content }))).outcome).toBe('accepted');
      }
    await ana.agent.get('/api/changes?limit=500').expect(200);
  });
});
