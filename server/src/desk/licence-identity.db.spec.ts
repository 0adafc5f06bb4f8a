import { randomUUID } from 'node:crypto';
import type { Answer } from '#contract/answer';
import type { CommandKind } from '#contract/command';
import { buildLicence } from '#domain/testing/build-licence';
import { toLicenceIdentity } from '#domain/values/licence-identity';
import { toBareGroups, toNearSigns } from '#domain/values/near-number';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA } from '#server/demo/people';
import {
  buildCommand,
  buildLodged,
  buildSyncWorld,
  codeOf,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

const buildContent = (licenceNumber: string) => buildLicence({ pictures: [], licenceNumber, issuingAuthority: GHANA });
const GHANA = { id: null, name: 'TIDD', address: '', country: 'GH' };

describe('a licence number that is validated', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let carla: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, carla] = (await Promise.all([ANA, BRUNO, CARLA].map(world.enter))) as [User, User, User];
  });
  afterAll(() => world.stop());

  const lodge = async (licenceNumber: string, issuingAuthority = GHANA) => {
    const { licenceId, version: base } = await buildLodged(ana, { licenceNumber, issuingAuthority });
    return { licenceId, base };
  };
  const validate = (on: { licenceId: string; base: number }): Promise<Answer> =>
    bruno.sendOne({ ...buildCommand(bruno, 'validate', on), payload: { words: '', another: 'paper' } });
  /** A number of Ghana nobody used. */
  const unused = () => `TIDD/${randomUUID().slice(0, 8)}`;

  it('A3: is not validated again with what looks the same', async () => {
    const number = unused();
    expect(codeOf(await validate(await lodge(`${number}/1-72`)))).toBe('accepted');
    for (const other of ['/1-٧2', '/1-7２', ' 1–72', '/\u202e1-7\u200b2', '.1·72.', '/1-𝟕②'])
      expect(codeOf(await validate(await lodge(number + other))))
        .withContext(other)
        .toBe('number-already-validated');
  });

  it('A3: is refused with letters of other scripts when it is lodged, corrected and validated', async () => {
    const answer = await ana.sendOne(buildCommand(ana, 'submit', { content: buildContent('TІDD/1') }));
    expect(answer.outcome === 'refused' && answer.problem).toEqual(
      jasmine.objectContaining({
        code: 'rules-block',
        errors: [{ pointer: '/payload/content/licenceNumber', code: 'BOX3-SIGNS' }],
      }),
    );
    const lodged = await lodge(unused());
    const update = buildCommand(bruno, 'update', { ...lodged, content: buildContent('TΙDD/1') });
    expect(codeOf(await bruno.sendOne(update))).toBe('rules-block');
    await selectRows(
      world.services.db,
      `update licences set content = jsonb_set(content, '{licenceNumber}', '"ТІDD/1"') where id = $1`,
      [lodged.licenceId],
    );
    const late = await validate(lodged);
    expect(late.outcome === 'refused' && late.problem).toEqual(
      jasmine.objectContaining({ code: 'number-has-foreign-signs', params: { signs: '“Т” (U+0422), “І” (U+0406)' } }),
    );
  });

  it('F5: is another number with its groups parted elsewhere', async () => {
    const number = unused();
    expect(codeOf(await validate(await lodge(`${number}/1-12`)))).toBe('accepted');
    expect(codeOf(await validate(await lodge(`${number}/11-2`)))).toBe('accepted');
  });

  const decideAll = async (licenceId: string, ...steps: (readonly [User, CommandKind])[]) => {
    for (const [at, [user, kind]] of steps.entries())
      expect(codeOf(await user.sendOne(buildCommand(user, kind, { licenceId, base: at + 1 })))).toBe('accepted');
  };

  it('A22: stays used when goods were released under it and the licence is cancelled later', async () => {
    const number = unused();
    const { licenceId } = await lodge(number);
    await decideAll(licenceId, [bruno, 'validate'], [carla, 'clear'], [bruno, 'cancel']);
    expect(codeOf(await validate(await lodge(number)))).toBe('number-already-validated');
  });

  it('A22: is free for the amended licence when customs refused the goods and the licence is cancelled', async () => {
    const number = unused();
    const { licenceId } = await lodge(number);
    await decideAll(licenceId, [bruno, 'validate'], [carla, 'refuse'], [bruno, 'cancel']);
    expect(codeOf(await validate(await lodge(number)))).toBe('accepted');
  });

  it('A3: of separators alone is none', async () => {
    const answer = await ana.sendOne(buildCommand(ana, 'submit', { content: buildContent(' -/.·– ') }));
    expect(codeOf(answer)).toBe('rules-block');
  });

  it('stays used under a known double when the first one is cancelled', async () => {
    const number = unused();
    const [first, second] = [await lodge(number), await lodge(`${number}/other`)];
    await validate(first);
    await validate(second);
    const identity = toLicenceIdentity(number, 'GH');
    await selectRows(
      world.services.db,
      'update licences set number_identity = $2, is_known_double = true where id = $1',
      [second.licenceId, identity],
    );
    expect(codeOf(await bruno.sendOne(buildCommand(bruno, 'cancel', { ...first, base: 2 })))).toBe('accepted');
    expect(codeOf(await carla.sendOne(buildCommand(carla, 'clear', { ...second, base: 2 })))).toBe('accepted');
    expect(codeOf(await validate(await lodge(number)))).toBe('number-already-validated');
  });

  it('has the same near signs and bare groups in the database as in the domain', async () => {
    for (const number of [`${unused()}/O0Il-007/000-o12`, `26.00001-00001.001-ID-BE ${randomUUID()}`]) {
      const { licenceId } = await lodge(number);
      const [row] = await selectRows<{ identity: string; signs: string; bare: string }>(
        world.services.db,
        'select number_identity as identity, near_signs as signs, bare_groups as bare from licences where id = $1',
        [licenceId],
      );
      const identity = toLicenceIdentity(number, 'GH') ?? '';
      expect(row).toEqual({ identity, signs: toNearSigns(identity), bare: toBareGroups(identity) });
    }
  });
});
