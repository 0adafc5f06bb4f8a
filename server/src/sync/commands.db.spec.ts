import { createPublicKey, randomUUID, verify } from 'node:crypto';
import type { Answer } from '#contract/answer';
import type { CommandKind } from '#contract/command';
import { AUDIENCES } from '#domain/audience';
import { buildLicence } from '#domain/testing/build-licence';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA } from '#server/demo/people';
import { hashCanonical, toCanonicalJson } from '#server/licences/canonical-hash';
import {
  buildCommand,
  buildLodged,
  buildNumber,
  buildPicture,
  buildSyncWorld,
  codeOf,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

describe('POST /api/commands', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let carla: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, carla] = await Promise.all([world.enter(ANA), world.enter(BRUNO), world.enter(CARLA)]);
  }, 60_000);
  afterAll(() => world.stop());

  const countEvents = async (licenceId: string) => {
    const rows = await selectRows<{ count: number }>(
      world.services.db,
      'select count(*)::int as count from licence_events where licence_id = $1',
      [licenceId],
    );
    return rows[0]?.count;
  };

  /** What each kind needs before it: who sends it, and the steps that lead there. */
  const stages: Record<CommandKind, () => Promise<{ user: User; licenceId: string; base: number }>> = {
    saveDraft: async () => ({ user: ana, licenceId: randomUUID(), base: 0 }),
    submit: async () => ({ user: ana, licenceId: randomUUID(), base: 0 }),
    discard: async () => {
      const licenceId = randomUUID();
      await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId }));
      return { user: ana, licenceId, base: 1 };
    },
    withdraw: () => stage(ana),
    update: () => stage(bruno),
    verify: () => stage(bruno),
    remark: () => stage(bruno, [bruno, 'verify']),
    validate: () => stage(bruno),
    reject: () => stage(bruno),
    return: () => stage(bruno),
    cancel: () => stage(bruno, [bruno, 'validate']),
    clear: () => stage(carla, [bruno, 'validate']),
    suspend: () => stage(carla, [bruno, 'validate']),
    refuse: () => stage(carla, [bruno, 'validate'], [carla, 'suspend']),
    correct: () => stage(carla, [bruno, 'validate'], [carla, 'clear']),
  };
  const stage = async (user: User, ...steps: (readonly [User, CommandKind])[]) => {
    const { licenceId, version } = await buildLodged(ana, {}, steps);
    return { user, licenceId, base: version };
  };
  const content = () => buildLicence({ pictures: [], licenceNumber: buildNumber() });

  for (const kind of Object.keys(AUDIENCES) as CommandKind[])
    describe(kind, () => {
      it('is idempotent', async () => {
        const { user, licenceId, base } = await stages[kind]();
        const command = buildCommand(user, kind, { licenceId, base, content: content() });
        const answers = (await Promise.all([1, 2, 3, 4].map(() => user.send(command)))).flat();
        answers.push(await user.sendOne(command));
        expect(answers.map(codeOf)).toEqual(answers.map(() => 'accepted'));
        for (const answer of answers) expect(answer).toEqual(answers[0] as Answer);
        expect(await countEvents(licenceId)).toBe(base + 1);
      });

      it('refuses a stale version', async () => {
        const { user, licenceId, base } = await stages[kind]();
        const first = buildCommand(user, kind, { licenceId, base, content: content() });
        const late = { ...first, mutationId: randomUUID() };
        expect(codeOf(await user.sendOne(first))).toBe('accepted');
        const answer = await user.sendOne(late);
        if (kind === 'discard') return expect(codeOf(answer)).toBe('not-found');
        expect(answer.outcome).toBe('conflict');
        if (answer.outcome === 'conflict') expect(answer.present.version).toBe(base + 1);
        expect(await countEvents(licenceId)).toBe(base + 1);
      });

      it(`enqueues ${AUDIENCES[kind].length ? 'one job' : 'no job'}`, async () => {
        const { user, licenceId, base } = await stages[kind]();
        await user.sendOne(buildCommand(user, kind, { licenceId, base, content: content() }));
        const jobs = await selectRows(
          world.services.db,
          `select 1 from pgboss.job j join licence_events e on e.id::text = j.data ->> 'eventId'
           where j.name = 'tell-of-licence' and e.licence_id = $1 and e.kind = $2`,
          [licenceId, kind],
        );
        expect(jobs.length).toBe(AUDIENCES[kind].length ? 1 : 0);
      });
    });

  it('gives a receipt that its public key proves', async () => {
    const picture = await buildPicture(ana);
    const sent = buildLicence({ pictures: [picture] });
    const answer = await ana.sendOne(buildCommand(ana, 'saveDraft', { content: sent }));
    if (answer.outcome !== 'accepted') return fail(answer);
    const { body: published } = await ana.agent.get('/api/receipt-keys').expect(200);
    const { receipt } = answer;
    const key = published.keys.find((it: { keyId: string }) => it.keyId === receipt.keyId);
    const bytes = Buffer.from(toCanonicalJson(receipt.body));
    const isGenuine = verify(
      null,
      bytes,
      createPublicKey(key.publicKeyPem),
      Buffer.from(receipt.signature, 'base64url'),
    );
    expect(isGenuine).toBeTrue();
    expect(receipt.body.contentSha256).toBe(hashCanonical(sent));
    expect(receipt.body.pictureSha256s).toEqual([picture.id]);
  });

  it('resolves a base that is an earlier command, in one request', async () => {
    const licenceId = randomUUID();
    const first = buildCommand(ana, 'saveDraft', { licenceId });
    const second = buildCommand(ana, 'saveDraft', { licenceId, base: { after: first.mutationId } });
    const third = buildCommand(ana, 'submit', { licenceId, base: { after: second.mutationId } });
    expect((await ana.send(first, second, third)).map(codeOf)).toEqual(['accepted', 'accepted', 'accepted']);
    const lost = buildCommand(ana, 'withdraw', { licenceId, base: { after: randomUUID() } });
    expect((await ana.sendOne(lost)).outcome).toBe('blocked');
  });

  it('stops only the licence of a bad command', async () => {
    const licenceId = randomUUID();
    const bad = { ...buildCommand(ana, 'saveDraft', { licenceId }), payload: { content: { licenceNumber: 7 } } };
    const next = buildCommand(ana, 'saveDraft', { licenceId });
    const other = buildCommand(ana, 'saveDraft');
    const answers = await ana.send(bad, next, other, 'nonsense', null);
    expect(answers.map(codeOf)).toEqual([
      'invalid-request',
      'blocked',
      'accepted',
      'invalid-request',
      'invalid-request',
    ]);
    const [refused] = answers;
    const pointers = refused?.outcome === 'refused' ? refused.problem.errors?.map(({ pointer }) => pointer) : [];
    expect(pointers).toContain('/payload/content/licenceNumber');
    expect(refused?.mutationId).toBe(bad.mutationId);
  });

  it('refuses another body under the same mutation id, for the same licence and for another at the same moment', async () => {
    const command = buildCommand(ana, 'saveDraft');
    await ana.sendOne(command);
    expect(codeOf(await ana.sendOne({ ...command, base: 1 }))).toBe('mutation-reused');
    const twin = buildCommand(ana, 'saveDraft');
    const answers = await Promise.all([ana.sendOne(twin), ana.sendOne({ ...twin, licenceId: randomUUID() })]);
    expect(answers.map(codeOf).sort()).toEqual(['accepted', 'mutation-reused']);
  });

  it('keeps what it cannot read because it is newer', async () => {
    const answer = await ana.sendOne({ ...buildCommand(ana, 'saveDraft'), contractVersion: 99, extra: true });
    expect(answer).toEqual(jasmine.objectContaining({ outcome: 'update-needed', contractVersion: 1 }));
  });
});
