import { selectRows } from '#server/database/connection';
import { ANA, BRUNO } from '#server/demo/people';
import {
  buildCommand,
  buildLodged,
  buildSyncWorld,
  codeOf,
  pullAll,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

describe('decisions with coded reasons', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    ana = await world.enter(ANA);
    bruno = await world.enter(BRUNO);
  }, 60_000);
  afterAll(() => world.stop());

  const decide = async (kind: 'reject' | 'verify' | 'cancel', payload: object) => {
    const steps = kind === 'cancel' ? ([[bruno, 'validate']] as const) : [];
    const { licenceId, version: base } = await buildLodged(ana, {}, steps);
    const answer = await bruno.sendOne({ ...buildCommand(bruno, kind, { licenceId, base }), payload });
    return { licenceId, code: codeOf(answer) };
  };
  const words = 'Because.';

  it('rejects with the reasons of Reg. 1024/2008, art. 6 to 8, which the importer reads', async () => {
    const { licenceId, code } = await decide('reject', { words, reasons: ['expired', 'otherShipment'] });
    expect(code).toBe('accepted');
    const change = (await pullAll(ana)).changes.find((it) => it.kind === 'licence' && it.licence.id === licenceId);
    expect(change?.kind === 'licence' && change.licence.history.at(-1)?.details).toEqual({
      reasons: ['expired', 'otherShipment'],
    });
    const [event] = await selectRows<{ reasons: string[] }>(
      world.services.db,
      `select after->'decision'->'reasons' as reasons from licence_events where licence_id = $1 and kind = 'reject'`,
      [licenceId],
    );
    expect(event?.reasons).toEqual(['expired', 'otherShipment']);
  });

  for (const [name, payload] of Object.entries({
    'without a reason': { words, reasons: [] },
    'without words': { words: ' ', reasons: ['expired'] },
    'with a reason nobody knows': { words, reasons: ['ugly'] },
    'with one reason twice': { words, reasons: ['expired', 'expired'] },
    'as before there were codes': { words },
  }))
    it(`does not reject ${name}`, async () => expect((await decide('reject', payload)).code).toBe('invalid-request'));

  it('verifies something, which it names (art. 5, 9 and 10)', async () => {
    expect((await decide('verify', { words: '', steps: ['translation', 'shipment'] })).code).toBe('accepted');
    expect((await decide('verify', { words, steps: [] })).code).toBe('invalid-request');
  });

  it('cancels because the licensing authority withdrew or replaced the licence', async () => {
    expect((await decide('cancel', { words, because: 'replaced', replacedBy: '26.00001' })).code).toBe('accepted');
    expect((await decide('cancel', { words, because: 'withdrawn', replacedBy: '' })).code).toBe('accepted');
    expect((await decide('cancel', { words, because: 'tired', replacedBy: '' })).code).toBe('invalid-request');
  });

  it('keeps a thread in which both write while it is verified further, and not after', async () => {
    const { licenceId } = await decide('verify', { words: 'Who felled it?', steps: ['information'] });
    const remark = (user: User, base: number, text: string) =>
      user.sendOne(buildCommand(user, 'remark', { licenceId, base, words: text }));
    expect(codeOf(await remark(ana, 2, 'PT Rimba did.'))).toBe('accepted');
    expect(codeOf(await remark(bruno, 3, 'The licensing authority agrees.'))).toBe('accepted');
    const change = (await pullAll(ana)).changes.find((it) => it.kind === 'licence' && it.licence.id === licenceId);
    const licence = change?.kind === 'licence' ? change.licence : undefined;
    expect(licence?.validation).toBe('underVerification');
    expect(licence?.decisionWords).toBe('Who felled it?');
    expect(licence?.history.slice(-2).map((entry) => entry.words)).toEqual([
      'PT Rimba did.',
      'The licensing authority agrees.',
    ]);
    expect(codeOf(await bruno.sendOne(buildCommand(bruno, 'validate', { licenceId, base: 4 })))).toBe('accepted');
    expect(codeOf(await remark(ana, 5, 'Thank you.'))).toBe('not-allowed-now');
  });
});
