import { randomUUID } from 'node:crypto';
import type { Answer } from '#contract/answer';
import type { Background, NearNumber } from '#contract/desk';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, DAAN, MILA } from '#server/demo/people';
import {
  buildCommand,
  buildLodged,
  buildSyncWorld,
  codeOf,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

const issuedIn = (country: string) => ({ id: null, name: 'An authority', address: '', country });

describe('a number close to another one', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let daan: User;
  let mila: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno] = await Promise.all([world.enter(ANA), world.enter(BRUNO)]);
    [daan, mila] = await Promise.all([world.enter(DAAN), world.enter(MILA)]);
  });
  afterAll(() => world.stop());

  const unused = () => `TIDD/${randomUUID().slice(0, 8)}`;
  const lodge = (licenceNumber: string, country = 'GH') =>
    buildLodged(ana, { licenceNumber, issuingAuthority: issuedIn(country) });
  const validate = (
    { licenceId, version: base }: { licenceId: string; version: number },
    another?: string,
  ): Promise<Answer> => {
    const command = buildCommand(bruno, 'validate', { licenceId, base, words: '' });
    return bruno.sendOne({ ...command, payload: { words: '', ...(another ? { another } : {}) } });
  };
  const loadNear = async (user: User, id: string): Promise<NearNumber[]> => {
    const { body } = await user.agent
      .get(`/api/licences/${id}/background`)
      .query({ grantId: user.person.grantId })
      .expect(200);
    return (body as Background).nearNumbers;
  };

  const close: readonly (readonly [how: string, tail: string, other: string, country?: string])[] = [
    ['groups', '/1-12', '/11-2'],
    ['groups', '/1-12', '112'],
    ['sign', '/777', '/778'],
    ['sign', '/777', '/77'],
    ['sign', '/7', '/X7'],
    ['alike', '/101', '/lO1'],
    ['alike', '/12', '/0012'],
    ['country', '/7', '/7', 'ID'],
  ];
  for (const [how, tail, other, country] of close)
    it(`A3, F5: ${tail} and ${other}${country ?? ''} (${how}) stand beside each other, and validating needs a reason`, async () => {
      const number = unused();
      const first = await lodge(number + tail);
      expect(codeOf(await validate(first))).toBe('accepted');
      const second = await lodge(number + other, country);
      const near = await loadNear(bruno, second.licenceId);
      expect(near.map((it) => [it.licenceId, it.number, it.nearness, it.issuingCountry, it.validation])).toEqual([
        [first.licenceId, number + tail, how, 'GH', 'validated'],
      ]);
      const answer = await validate(second);
      expect(answer.outcome === 'refused' && answer.problem).toEqual(
        jasmine.objectContaining({
          status: 409,
          code: 'number-near',
          errors: [{ pointer: '/payload/another', code: 'required' }],
        }),
      );
      expect(codeOf(await validate(second, 'tired'))).toBe('invalid-request');
      expect(codeOf(await validate(second, 'paper'))).toBe('accepted');
      const [event] = await selectRows<{ decision: object }>(
        world.services.db,
        `select after->'decision' as decision from licence_events where licence_id = $1 and kind = 'validate'`,
        [second.licenceId],
      );
      expect(event?.decision).toEqual({ another: 'paper' });
    });

  it('needs no reason beside one that is not in force, and is shown all the same', async () => {
    const number = unused();
    const waiting = await lodge(`${number}/1`);
    const rejected = await buildLodged(ana, { licenceNumber: `${number}/3`, issuingAuthority: issuedIn('GH') }, [
      [bruno, 'reject'],
    ]);
    const one = await lodge(`${number}/2`);
    const ids = (await loadNear(bruno, one.licenceId)).map(({ licenceId }) => licenceId);
    expect(ids.sort()).toEqual([waiting.licenceId, rejected.licenceId].sort());
    expect(codeOf(await validate(one))).toBe('accepted');
  });

  it('tells of another Member State’s its number and states, not whose it is', async () => {
    const number = unused();
    const foreign = await buildLodged(
      daan,
      { pointOfEntry: 'NL000396', licenceNumber: `${number}/1`, issuingAuthority: issuedIn('GH') },
      [[mila, 'validate']],
    );
    const own = await lodge(`${number}/2`);
    const [near] = await loadNear(bruno, own.licenceId);
    expect(near).toEqual(
      jasmine.objectContaining({
        licenceId: null,
        number: `${number}/1`,
        entryCountry: 'NL',
        company: '',
        expiresOn: null,
      }),
    );
    expect(codeOf(await validate(own))).toBe('number-near');
    const [theirs] = await loadNear(mila, foreign.licenceId);
    expect(theirs).toEqual(jasmine.objectContaining({ licenceId: null, company: '', expiresOn: null }));
  });

  it('of two that are validated at once, one needs a reason', async () => {
    for (let round = 0; round < 5; round++) {
      const number = unused();
      const both = await Promise.all([lodge(`${number}/1`), lodge(`${number}/2`)]);
      const answers = await Promise.all(both.map((it) => validate(it)));
      expect(answers.map(codeOf).sort()).toEqual(['accepted', 'number-near']);
    }
  });

  it('does not make a number that is the same free, whatever the reason', async () => {
    const number = unused();
    await validate(await lodge(number));
    expect(codeOf(await validate(await lodge(number.toLowerCase()), 'confirmed'))).toBe('number-already-validated');
  });

  it('is found among very long numbers', async () => {
    const number = `${unused()}/${'7'.repeat(80)}`;
    await validate(await lodge(`${number}1`));
    expect(codeOf(await validate(await lodge(`${number}2`)))).toBe('number-near');
  });
});
