import { randomUUID } from 'node:crypto';
import type { Answer } from '#contract/answer';
import type { Licence } from '#contract/licence';
import type { CommandKind } from '#contract/command';
import type { LicenceContent } from '#domain/licence-content';
import { buildLicence } from '#domain/testing/build-licence';
import { ANA, BRUNO, DAAN, DEMO_COMPANIES, MILA } from '#server/demo/people';
import { dayFromNow, insertMandate } from '#server/mandates/testing/insert-mandate';
import {
  buildCommand,
  buildNumber,
  buildSyncWorld,
  codeOf,
  pullAll,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

const [PEETERS, DE_VRIES] = DEMO_COMPANIES.map(({ id }) => id);
const THIRD = '01980000-0000-7000-8000-00000000c003';

/** Peeters Hout (Ana) is the agent of De Vries (Daan). */
describe('a licence made for another company', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let daan: User;
  let mila: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, daan, mila] = (await Promise.all([ANA, BRUNO, DAAN, MILA].map(world.enter))) as [
      User,
      User,
      User,
      User,
    ];
    await world.services.db.query(
      `insert into companies (id, name, address, city, country, phone, email, eori, search)
       values ($1, 'Third Timber SARL', '1 rue du Port', 'Le Havre', 'FR', '', '', 'FR123456789', 'thirdtimber')`,
      { bind: [THIRD] },
    );
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.services.db.query('delete from mandate_events');
    await world.services.db.query('delete from mandates');
  });

  const give = (parts: Parameters<typeof insertMandate>[1] = {}) => insertMandate(world.services.db, parts);
  const end = (mandateId: string) =>
    world.services.db.query(`update mandates set status = 'ended' where id = $1`, { bind: [mandateId] });
  const build = (mandateId?: string, more: Partial<LicenceContent> = {}): LicenceContent =>
    buildLicence({ pictures: [], licenceNumber: buildNumber(), ...(mandateId ? { mandateId } : {}), ...more });
  const send = (
    user: User,
    kind: CommandKind,
    licenceId: string,
    base: number,
    content: LicenceContent = build(),
  ): Promise<Answer> => user.sendOne(buildCommand(user, kind, { licenceId, base, content }));
  const accept = async (...sent: Parameters<typeof send>) => {
    const answer = await send(...sent);
    expect(codeOf(answer)).withContext(sent[1]).toBe('accepted');
  };
  const find = async (user: User, licenceId: string): Promise<Licence | undefined> => {
    const { changes } = await pullAll(user);
    const change = changes.find((it) => it.kind === 'licence' && it.licence.id === licenceId);
    return change?.kind === 'licence' ? change.licence : undefined;
  };
  /** What a person's device hears of the licence behind a place in the feed. */
  const hear = async (user: User, licenceId: string, after: string) =>
    (await pullAll(user, after)).changes.flatMap((it) => {
      if (it.kind === 'licence') return it.licence.id === licenceId ? [it.licence.validation] : [];
      return it.kind === 'tombstone' && it.licenceId === licenceId ? ['gone'] : [];
    });
  const placeOf = async (user: User) => (await pullAll(user)).checkpoint;

  it('names its principal, who sees it once it is lodged and can change nothing', async () => {
    const [mandateId, licenceId, before] = [await give(), randomUUID(), await placeOf(daan)];
    const content = build(mandateId);
    await accept(ana, 'saveDraft', licenceId, 0, content);
    expect((await find(ana, licenceId))?.principal).toBe('De Vries Houthandel BV');
    expect(await hear(daan, licenceId, before)).toEqual([]);
    await accept(ana, 'submit', licenceId, 1, content);
    expect(await hear(daan, licenceId, before)).toEqual(['submitted']);
    expect(await find(daan, licenceId)).toEqual(
      jasmine.objectContaining({ isOwn: false, company: 'Peeters Hout NV', principal: 'De Vries Houthandel BV' }),
    );
    for (const kind of ['saveDraft', 'submit', 'withdraw', 'discard'] as const)
      expect(codeOf(await send(daan, kind, licenceId, 2))).toBe('not-found');
    expect(await find(mila, licenceId)).toBeUndefined();
    expect((await find(bruno, licenceId))?.principal).toBe('De Vries Houthandel BV');
    await accept(bruno, 'validate', licenceId, 2);
    expect(await hear(daan, licenceId, before)).toEqual(['validated']);
  });

  it('can be lodged at once, without a draft before', async () => {
    const [mandateId, licenceId] = [await give(), randomUUID()];
    await accept(ana, 'submit', licenceId, 0, build(mandateId.toUpperCase()));
    expect((await find(daan, licenceId))?.principal).toBe('De Vries Houthandel BV');
  });

  describe('is lodged only under a mandate that holds on that day', () => {
    const cases: [string, Parameters<typeof insertMandate>[1], string][] = [
      ['in force', {}, 'accepted'],
      ['on its first and last day', { from: dayFromNow(0), until: dayFromNow(0) }, 'accepted'],
      ['before its first day', { from: dayFromNow(1) }, 'mandate-not-in-force'],
      ['after its last day', { from: dayFromNow(-9), until: dayFromNow(-1) }, 'mandate-not-in-force'],
      ['while it is only asked for', { status: 'requested' }, 'mandate-not-in-force'],
      ['once it was refused', { status: 'refused' }, 'mandate-not-in-force'],
      ['once it was ended', { status: 'ended' }, 'mandate-not-in-force'],
      ['of another agent', { agent: DE_VRIES, principal: PEETERS }, 'mandate-not-in-force'],
    ];
    for (const [when, parts, outcome] of cases)
      it(`${when}: ${outcome}`, async () => {
        const [mandateId, licenceId] = [await give(parts), randomUUID()];
        const answer = await send(ana, 'submit', licenceId, 0, build(mandateId));
        expect(codeOf(answer)).toBe(outcome);
        if (answer.outcome === 'refused') {
          expect(answer.problem.status).toBe(422);
          expect(answer.problem.errors?.map(({ pointer }) => pointer)).toEqual(['/mandateId']);
        }
        expect((await find(ana, licenceId)) !== undefined).toBe(outcome === 'accepted');
      });

    it('not with an id of nothing, nor by an authority', async () => {
      expect(codeOf(await send(ana, 'submit', randomUUID(), 0, build(randomUUID())))).toBe('mandate-not-in-force');
      const mandateId = await give();
      expect(codeOf(await send(bruno, 'submit', randomUUID(), 0, build(mandateId)))).toBe('mandate-not-in-force');
      expect(codeOf(await send(daan, 'submit', randomUUID(), 0, build(mandateId)))).toBe('mandate-not-in-force');
      expect(codeOf(await send(ana, 'submit', randomUUID(), 0, build('x')))).toBe('invalid-request');
    });
  });

  it('as a draft names nobody under a mandate that is not one, and keeps what was typed', async () => {
    const foreign = await give({ agent: DE_VRIES, principal: PEETERS });
    for (const mandateId of [randomUUID(), foreign, await give({ status: 'requested' })]) {
      const licenceId = randomUUID();
      await accept(ana, 'saveDraft', licenceId, 0, build(mandateId));
      const kept = await find(ana, licenceId);
      expect([kept?.principal, kept?.content.mandateId]).toEqual(['', mandateId]);
    }
  });

  it('as a draft goes on naming its principal when the mandate ended, and loses the name with the mandate', async () => {
    const [mandateId, licenceId] = [await give(), randomUUID()];
    await accept(ana, 'saveDraft', licenceId, 0, build(mandateId));
    await end(mandateId);
    await accept(ana, 'saveDraft', licenceId, 1, build(mandateId));
    expect((await find(ana, licenceId))?.principal).toBe('De Vries Houthandel BV');
    expect(codeOf(await send(ana, 'submit', licenceId, 2, build(mandateId)))).toBe('mandate-not-in-force');
    await accept(ana, 'saveDraft', licenceId, 2, build());
    expect((await find(ana, licenceId))?.principal).toBe('');
    await accept(ana, 'saveDraft', licenceId, 3, build(mandateId));
    expect((await find(ana, licenceId))?.principal).toBe('');
  });

  describe('once returned', () => {
    let mandateId: string;
    let licenceId: string;
    let seen: string;
    beforeEach(async () => {
      [mandateId, licenceId] = [await give(), randomUUID()];
      await accept(ana, 'submit', licenceId, 0, build(mandateId));
      await accept(bruno, 'return', licenceId, 1);
      seen = await placeOf(daan);
    });

    it('stays the principal’s until it is submitted again, whatever is typed', async () => {
      await accept(ana, 'saveDraft', licenceId, 2, build());
      expect(await hear(daan, licenceId, seen)).toEqual(['returned']);
      expect((await find(daan, licenceId))?.principal).toBe('De Vries Houthandel BV');
    });

    it('submitted for one’s own company it vanishes for the former principal', async () => {
      await accept(ana, 'submit', licenceId, 2, build());
      expect(await hear(daan, licenceId, seen)).toEqual(['gone']);
      expect(await find(daan, licenceId)).toBeUndefined();
      expect((await find(ana, licenceId))?.principal).toBe('');
      expect((await find(bruno, licenceId))?.validation).toBe('submitted');
    });

    it('submitted for a third company it vanishes for the former principal too', async () => {
      const other = await give({ principal: THIRD });
      await accept(ana, 'submit', licenceId, 2, build(other));
      expect(await hear(daan, licenceId, seen)).toEqual(['gone']);
      expect((await find(ana, licenceId))?.principal).toBe('Third Timber SARL');
    });

    it('comes back to the principal when it is returned and submitted for them once more', async () => {
      await accept(ana, 'submit', licenceId, 2, build());
      const gone = await placeOf(daan);
      await accept(bruno, 'return', licenceId, 3);
      await accept(ana, 'submit', licenceId, 4, build(mandateId));
      expect(await hear(daan, licenceId, gone)).toEqual(['submitted']);
      expect(await hear(daan, licenceId, seen)).toEqual(['submitted']);
    });

    it('lodged in another country for the same company leaves the authority only', async () => {
      const before = await placeOf(bruno);
      await accept(ana, 'submit', licenceId, 2, build(mandateId, { pointOfEntry: 'NL000396' }));
      expect(await hear(bruno, licenceId, before)).toEqual(['gone']);
      expect(await hear(daan, licenceId, seen)).toEqual(['submitted']);
    });

    it('under a mandate that ended it can be corrected and withdrawn, and submitted only without it', async () => {
      await end(mandateId);
      await accept(ana, 'saveDraft', licenceId, 2, build(mandateId));
      expect(codeOf(await send(ana, 'submit', licenceId, 3, build(mandateId)))).toBe('mandate-not-in-force');
      await accept(ana, 'withdraw', licenceId, 3);
      expect(await hear(daan, licenceId, seen)).toEqual(['withdrawn']);
    });
  });

  it('waits for a mandate that is being ended at the same moment, and then is refused', async () => {
    const mandateId = await give();
    const { db } = world.services;
    const ending = await db.transaction();
    await db.query(`update mandates set status = 'ended' where id = $1`, { bind: [mandateId], transaction: ending });
    const submitting = send(ana, 'submit', randomUUID(), 0, build(mandateId));
    await ending.commit();
    expect(codeOf(await submitting)).toBe('mandate-not-in-force');
  });
});
