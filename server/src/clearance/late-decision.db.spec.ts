import { randomUUID } from 'node:crypto';
import type { Answer } from '#contract/answer';
import type { LateDecision, Licence } from '#contract/licence';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA, DAAN } from '#server/demo/people';
import { enterAtOffice } from '#server/clearance/testing/enter-at-office';
import { describeOne } from '#server/notifications/describe-news';
import { createTellOfLateDecision } from '#server/notifications/tell-of-late-decision';
import {
  buildCommand,
  buildLodged,
  buildSyncWorld,
  codeOf,
  pullAll,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

const ZEEBRUGGE = 'BE343000';

describe('a decision of customs that comes second (B12)', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let carla: User;
  let daan: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, carla] = await Promise.all([world.enter(ANA), world.enter(BRUNO), world.enter(CARLA)]);
    daan = await enterAtOffice(world, DAAN, ZEEBRUGGE);
  }, 60_000);
  afterAll(() => world.stop());

  const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
    selectRows<Row>(world.services.db, sql, values);
  const validated = async () => {
    const { licenceId, version: base } = await buildLodged(ana, {}, [[bruno, 'validate']]);
    await daan.agent.post('/api/clearance/find').send({ grantId: daan.person.grantId, code: licenceId }).expect(200);
    return { licenceId, base };
  };
  const late = (licenceId: string, base: number, kind: 'clear' | 'refuse' | 'correct' = 'clear') =>
    buildCommand(daan, kind, {
      licenceId,
      base,
      words: 'Nothing against it.',
      compared: { declarationNumber: '26BE343000123456J1', isOtherOffice: true },
    });
  /** Both decided from the same version; Carla's was received first. */
  const race = async () => {
    const { licenceId, base } = await validated();
    const first = buildCommand(carla, 'refuse', { licenceId, base, words: 'Mould.' });
    expect(codeOf(await carla.sendOne(first))).toBe('accepted');
    const second = late(licenceId, base);
    return { licenceId, base, second, answer: await daan.sendOne(second) };
  };
  const presentOf = (answer: Answer): Licence => {
    if (answer.outcome !== 'conflict') throw new Error(`Not a conflict: ${codeOf(answer)}`);
    return answer.present;
  };
  const seenBy = async (user: User, licenceId: string) => {
    const { changes } = await pullAll(user);
    return changes.flatMap((it) => (it.kind === 'licence' && it.licence.id === licenceId ? [it.licence] : [])).at(-1);
  };
  const keptOf = (licenceId: string) =>
    rows<{ id: string; kind: string }>('select id, kind from late_decisions where licence_id = $1', licenceId);

  it('is told at once who decided what, when and at which office, and that its own was kept', async () => {
    const { licenceId, base, answer } = await race();
    const { history, clearance, version, lateDecisions } = presentOf(answer);
    expect({ clearance, version }).toEqual({ clearance: 'refused', version: base + 1 });
    expect(history.at(-1)).toEqual(
      jasmine.objectContaining({ kind: 'refuse', by: 'Carla Maes', words: 'Mould.', version: base + 1 }),
    );
    expect(history.at(-1)?.actedFor).toContain('BE101000');
    expect(lateDecisions).toEqual([
      jasmine.objectContaining<LateDecision>({
        kind: 'clear',
        by: 'Daan de Vries',
        words: 'Nothing against it.',
        details: { declarationNumber: '26BE343000123456J1', declared: [], isOtherOffice: true },
        firstVersion: base + 1,
      }),
    ]);
    expect(lateDecisions[0]?.actedFor).toContain(ZEEBRUGGE);
    expect(await keptOf(licenceId)).toHaveSize(1);
  });

  it('is idempotent: sent again, at once or one after the other, it is kept and told once', async () => {
    const { licenceId, second, answer } = await race();
    const again = await Promise.all([1, 2, 3].map(() => daan.sendOne(second)));
    for (const it of again) expect(presentOf(it)).toEqual(presentOf(answer));
    const kept = await keptOf(licenceId);
    expect(kept).toHaveSize(1);
    const jobs = await rows(
      `select 1 from pgboss.job where name = 'tell-of-late-decision' and data ->> 'lateDecisionId' = $1`,
      kept[0]?.id,
    );
    expect(jobs).toHaveSize(1);
    const other = { ...second, payload: { ...second.payload, words: 'Something else.' } };
    expect(codeOf(await daan.sendOne(other))).toBe('mutation-reused');
  });

  it('changes nothing: neither state, version, chain nor the number of events', async () => {
    const { licenceId, base } = await race();
    const [row] = await rows(
      `select l.version, l.clearance_state, l.chain_head = (select hash from licence_events e where e.licence_id = l.id
         order by version desc limit 1) as "isChained", (select count(*)::int from licence_events e where e.licence_id = l.id) as events
       from licences l where l.id = $1`,
      licenceId,
    );
    expect(row).toEqual({ version: base + 1, clearance_state: 'refused', isChained: true, events: base + 1 });
  });

  it('is seen by both offices and the authority in their feeds, and by the importer not at all', async () => {
    const { licenceId } = await race();
    for (const user of [carla, daan, bruno])
      expect((await seenBy(user, licenceId))?.lateDecisions.map(({ by }) => by))
        .withContext(user.person.firstName)
        .toEqual(['Daan de Vries']);
    expect((await seenBy(ana, licenceId))?.lateDecisions).toEqual([]);
  });

  it('is in the feed of a device that stood at its end before', async () => {
    const { licenceId, base } = await validated();
    await carla.sendOne(buildCommand(carla, 'clear', { licenceId, base }));
    const { checkpoint } = await pullAll(carla);
    await daan.sendOne(late(licenceId, base));
    const { changes } = await pullAll(carla, checkpoint);
    const [change] = changes.filter((it) => it.kind === 'licence');
    expect(change?.kind === 'licence' && change.licence.lateDecisions).toHaveSize(1);
  });

  it('is told to the office whose decision stands and to the authority, by inbox, mail and push, once', async () => {
    const { licenceId } = await race();
    const [{ id } = { id: '' }] = await keptOf(licenceId);
    const tell = createTellOfLateDecision(world.services);
    await tell({ lateDecisionId: id });
    await tell({ lateDecisionId: id });
    const told = await rows<{ account: string; kind: string; words: string }>(
      `select account_id as account, kind, words from inbox_items where cause_id = $1 order by 1`,
      id,
    );
    const item = (account: string) => ({ account, kind: 'lateDecision', words: 'Nothing against it.' });
    expect(told).toEqual([item(BRUNO.accountId), item(CARLA.accountId)]);
    const channels = await rows<{ channel: string }>(
      'select channel from deliveries where cause_id = $1 and account_id = $2 order by 1',
      id,
      CARLA.accountId,
    );
    expect(channels.map(({ channel }) => channel)).toEqual(['mail']);
  });

  it('names in the mail both offices and what each decided', async () => {
    const { licenceId } = await race();
    const [{ id } = { id: '' }] = await keptOf(licenceId);
    await createTellOfLateDecision(world.services)({ lateDecisionId: id });
    const delivery = {
      ...{ causeId: id, kind: 'lateDecision', licenceId, actorId: DAAN.accountId },
      language: 'en' as const,
    };
    const facts = await describeOne(world.services, { ...delivery, accountId: CARLA.accountId });
    expect(facts?.values).toEqual(
      jasmine.objectContaining({ by: 'Daan de Vries', decision: 'goods cleared', first: 'clearance refused' }),
    );
    expect(facts?.values['office']).toContain(ZEEBRUGGE);
    expect(facts?.values['firstOffice']).toContain('BE101000');
    const stranger = await describeOne(world.services, { ...delivery, accountId: ANA.accountId });
    expect(stranger).toBeUndefined();
  });

  it('is kept where the authority cancelled meanwhile, and where a correction came too late', async () => {
    const cancelled = await validated();
    const cancel = buildCommand(bruno, 'cancel', cancelled);
    expect(codeOf(await bruno.sendOne(cancel))).toBe('accepted');
    const { validation, lateDecisions } = presentOf(await daan.sendOne(late(cancelled.licenceId, cancelled.base)));
    expect({ validation, late: lateDecisions.length }).toEqual({ validation: 'cancelled', late: 1 });

    const { licenceId, base } = await validated();
    for (const [steps, kind] of (['clear', 'correct'] as const).entries())
      await carla.sendOne(buildCommand(carla, kind, { licenceId, base: base + steps }));
    const { clearance } = presentOf(await daan.sendOne(late(licenceId, base + 1, 'correct')));
    expect(clearance).toBe('notCleared');
    expect((await keptOf(licenceId)).map(({ kind }) => kind)).toEqual(['correct']);
  });

  it('is kept nowhere for who may not decide, whose base is none, and where nobody decided about the goods', async () => {
    const { licenceId, base } = await validated();
    for (const user of [ana, bruno])
      expect(codeOf(await user.sendOne(buildCommand(user, 'clear', { licenceId, base: base - 1 })))).toBe('not-found');
    expect((await carla.sendOne(buildCommand(carla, 'clear', { licenceId, base: base - 1 }))).outcome).toBe('conflict');
    expect((await carla.sendOne(buildCommand(carla, 'clear', { licenceId, base: base + 7 }))).outcome).toBe('conflict');
    await carla.sendOne(buildCommand(carla, 'clear', { licenceId, base }));
    const stranger = await enterAtOffice(world, DAAN, 'BE212000');
    const unseen = buildCommand(stranger, 'clear', { licenceId: randomUUID(), base });
    expect(codeOf(await stranger.sendOne(unseen))).toBe('not-found');
    expect(await keptOf(licenceId)).toEqual([]);
  });
});
