import { createPublicKey, randomUUID, verify } from 'node:crypto';
import type { Answer } from '#contract/answer';
import type { CommandKind } from '#contract/command';
import { AUDIENCES } from '#domain/audience';
import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA, DAAN, JORIS } from '#server/demo/people';
import { hashCanonical, toCanonicalJson } from '#server/licences/canonical-hash';
import {
  buildCommand,
  buildLodged,
  buildNumber,
  buildPicture,
  buildSyncWorld,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

describe('POST /api/commands', () => {
  let world: SyncWorld;
  let ana: User;
  let joris: User;
  let bruno: User;
  let carla: User;
  let daan: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, joris, bruno, carla, daan] = (await Promise.all([ANA, JORIS, BRUNO, CARLA, DAAN].map(world.enter))) as [
      User,
      User,
      User,
      User,
      User,
    ];
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
  const codeOf = (answer: Answer) => (answer.outcome === 'refused' ? answer.problem.code : answer.outcome);

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
    validate: () => stage(bruno),
    reject: () => stage(bruno),
    return: () => stage(bruno),
    cancel: () => stage(bruno, [bruno, 'validate']),
    clear: () => stage(carla, [bruno, 'validate']),
    suspend: () => stage(carla, [bruno, 'validate']),
    refuse: () => stage(carla, [bruno, 'validate'], [carla, 'suspend']),
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

  it('accepts a licence only with its pictures, and only if they are what it says', async () => {
    const picture = await buildPicture(ana);
    const unknown = { ...picture, id: 'f'.repeat(64) };
    const command = (pictures: (typeof picture)[]) =>
      buildCommand(ana, 'saveDraft', { content: buildLicence({ pictures }) });
    expect(await ana.sendOne(command([picture, unknown]))).toEqual(
      jasmine.objectContaining({ outcome: 'missing-images', missing: [unknown.id] }),
    );
    expect(codeOf(await ana.sendOne(command([{ ...picture, widthPx: 1 }])))).toBe('picture-differs');
    // Daan knows the hash and nothing else.
    const stolen = buildCommand(daan, 'saveDraft', { content: buildLicence({ pictures: [picture] }) });
    expect((await daan.sendOne(stolen)).outcome).toBe('missing-images');
    const accepted = command([picture]);
    expect((await ana.sendOne(accepted)).outcome).toBe('accepted');
    await joris.agent.get(`/api/images/${picture.id}?size=thumb`).expect(200);
    await daan.agent.get(`/api/images/${picture.id}?size=thumb`).expect(404);
    const copied = buildCommand(joris, 'saveDraft', { content: buildLicence({ pictures: [picture] }) });
    expect((await joris.sendOne(copied)).outcome).toBe('accepted');
  });

  it('keeps commodity lines and pictures beside the content as many as it has', async () => {
    const licenceId = randomUUID();
    const pictures = [await buildPicture(ana), { ...(await buildPicture(ana)), box: 17 as const }];
    const commodities = [buildCommodity(), buildCommodity({ hsCode: '940360' }), buildCommodity({ hsCode: '440929' })];
    const save = (base: number, count: number) => {
      const part = buildLicence({ pictures: pictures.slice(0, count), commodities: commodities.slice(0, count + 1) });
      return ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId, base, content: part }));
    };
    const columns = (table: string, column: string) =>
      selectRows<{ value: unknown }>(
        world.services.db,
        `select ${column} as value from ${table} where licence_id = $1 order by position`,
        [licenceId],
      ).then((rows) => rows.map(({ value }) => value));
    for (const [base, count] of [2, 1, 2, 0].entries()) {
      expect((await save(base, count)).outcome).toBe('accepted');
      const codes = commodities.slice(0, count + 1).map(({ hsCode }) => hsCode);
      expect(await columns('licence_commodities', 'hs_code')).toEqual(codes);
      expect(await columns('licence_images', 'box')).toEqual(pictures.slice(0, count).map(({ box }) => box));
    }
  });

  it('names each box that keeps a licence from being submitted', async () => {
    const blank = buildLicence({
      pictures: [],
      licenceNumber: ' ',
      expiresOn: null,
      pointOfEntry: null,
      arrival: null,
      commodities: [],
    });
    const answer = await ana.sendOne(buildCommand(ana, 'submit', { content: blank }));
    if (answer.outcome !== 'refused') return fail(answer);
    expect(answer.problem.code).toBe('rules-block');
    expect(answer.problem.errors).toEqual([
      { pointer: '/payload/content/commodities', code: 'BOX10-REQUIRED' },
      { pointer: '/payload/content/licenceNumber', code: 'BOX3-REQUIRED' },
      { pointer: '/payload/content/expiresOn', code: 'BOX4-REQUIRED' },
      { pointer: '/payload/content/pointOfEntry', code: 'ENTRY-REQUIRED' },
      { pointer: '/payload/content/arrival', code: 'ARRIVAL-REQUIRED' },
    ]);
    const nowhere = buildCommand(ana, 'submit', { content: buildLicence({ pictures: [], pointOfEntry: 'BE999999' }) });
    expect(codeOf(await ana.sendOne(nowhere))).toBe('rules-block');
  });

  it('L17: lets nobody type in a submitted licence, and the importer again once it is returned', async () => {
    const { licenceId } = await buildLodged(ana);
    expect(codeOf(await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId, base: 1 })))).toBe('not-allowed-now');
    await bruno.sendOne(buildCommand(bruno, 'return', { licenceId, base: 1, words: 'Box 3, please.' }));
    expect(codeOf(await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId, base: 2 })))).toBe('accepted');
    const { changes } = await ana.pull({ limit: '500' });
    const change = changes.find((it) => it.kind === 'licence' && it.licence.id === licenceId);
    const licence = change?.kind === 'licence' ? change.licence : undefined;
    expect(licence?.validation).toBe('returned');
    expect(licence?.decisionWords).toBe('Box 3, please.');
    expect(licence?.history.map(({ kind, by }) => [kind, by])).toEqual([
      ['submit', 'Ana Peeters'],
      ['return', 'Bruno Claes'],
      ['saveDraft', 'Ana Peeters'],
    ]);
    expect(codeOf(await ana.sendOne(buildCommand(ana, 'submit', { licenceId, base: 3 })))).toBe('accepted');
  });

  it('validates a number once in the whole Union, however it is written and whoever is quicker', async () => {
    const licenceNumber = buildNumber();
    const first = await buildLodged(ana, { licenceNumber });
    const second = await buildLodged(ana, { licenceNumber: licenceNumber.toLowerCase().replace('-', ' ') });
    const answers = await Promise.all(
      [first, second].map(({ licenceId }) => bruno.sendOne(buildCommand(bruno, 'validate', { licenceId, base: 1 }))),
    );
    expect(answers.map(codeOf).sort()).toEqual(['accepted', 'number-already-validated']);
  });

  it('lets one of two officers decide and tells the other who did', async () => {
    const { licenceId } = await buildLodged(ana);
    const answers = await Promise.all(
      (['validate', 'reject'] as const).map((kind) => bruno.sendOne(buildCommand(bruno, kind, { licenceId, base: 1 }))),
    );
    expect(answers.map(codeOf).sort()).toEqual(['accepted', 'conflict']);
    const late = answers.find(({ outcome }) => outcome === 'conflict');
    if (late?.outcome === 'conflict') expect(late.present.history.at(-1)?.by).toBe('Bruno Claes');
  });

  it('clears once', async () => {
    const { licenceId, version } = await buildLodged(ana, {}, [
      [bruno, 'validate'],
      [carla, 'clear'],
    ]);
    expect(codeOf(await carla.sendOne(buildCommand(carla, 'clear', { licenceId, base: version })))).toBe(
      'not-allowed-now',
    );
  });

  it('refuses to act for a role one does not hold', async () => {
    const command = { ...buildCommand(ana, 'saveDraft'), grantId: DAAN.grantId };
    expect(codeOf(await ana.sendOne(command))).toBe('grant-not-active');
  });

  it('chains the events of a licence, each naming the hash before it', async () => {
    const { licenceId } = await buildLodged(ana, {}, [
      [bruno, 'verify'],
      [bruno, 'validate'],
      [carla, 'clear'],
    ]);
    const events = await selectRows<
      { hash: string; previous_hash: string | null; at: Date; device_at: Date } & Record<string, unknown>
    >(world.services.db, 'select * from licence_events where licence_id = $1 order by version', [licenceId]);
    expect(events.map((event) => event.previous_hash)).toEqual([null, ...events.slice(0, -1).map(({ hash }) => hash)]);
    for (const event of events) expect(rehash(event)).toBe(event.hash);
    const [head] = await selectRows<{ chain_head: string }>(
      world.services.db,
      'select chain_head from licences where id = $1',
      [licenceId],
    );
    expect(head?.chain_head).toBe(events.at(-1)?.hash as string);
  });

  function rehash(row: Record<string, unknown> & { at: Date; device_at: Date }): string {
    return hashCanonical({
      id: row['id'],
      licenceId: row['licence_id'],
      version: row['version'],
      kind: row['kind'],
      accountId: row['account_id'],
      grantId: row['grant_id'],
      deviceId: row['device_id'],
      at: row.at.toISOString(),
      deviceAt: row.device_at.toISOString(),
      deviceOffsetMs: Number(row['device_offset_ms']),
      before: row['before'],
      after: row['after'],
      words: row['words'],
      previousHash: row['previous_hash'],
    });
  }
});
