import type { CommandKind } from '#contract/command';
import { buildLicence } from '#domain/testing/build-licence';
import { ANA, BRUNO, MILA } from '#server/demo/people';
import {
  buildCommand,
  buildLodged,
  buildNumber,
  buildSyncWorld,
  codeOf,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

describe('a licence that an officer introduced and that was returned', () => {
  const content = () => buildLicence({ pictures: [], licenceNumber: buildNumber(), pointOfEntry: 'BE101000' });
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let mila: User;
  let licenceId: string;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, mila] = (await Promise.all([ANA, BRUNO, MILA].map(world.enter))) as [User, User, User];
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(async () => {
    ({ licenceId } = await buildLodged(bruno, content(), [[bruno, 'return']]));
  });

  const send = (kind: CommandKind, base = 2, user = bruno) =>
    user.sendOne(buildCommand(user, kind, { licenceId, base, content: content() }));

  it('is corrected and lodged again by that officer', async () => {
    const saved = await send('saveDraft');
    expect(saved.outcome === 'accepted' && saved.validation).toBe('returned');
    const lodged = await send('submit', 3);
    expect(lodged.outcome === 'accepted' && lodged.validation).toBe('submitted');
  });

  it('is withdrawn by that officer, once, and not once it is lodged', async () => {
    const command = buildCommand(bruno, 'withdraw', { licenceId, base: 2 });
    const first = await bruno.sendOne(command);
    expect(first.outcome === 'accepted' && first.validation).toBe('withdrawn');
    expect(await bruno.sendOne(command)).toEqual(first);
    expect(codeOf(await send('submit', 3))).toBe('not-allowed-now');
    const { licenceId: other } = await buildLodged(bruno, content());
    const early = buildCommand(bruno, 'withdraw', { licenceId: other, base: 1 });
    expect(codeOf(await bruno.sendOne(early))).toBe('not-allowed-now');
  });

  it('refuses a stale version', async () => {
    await send('saveDraft');
    for (const kind of ['submit', 'withdraw', 'saveDraft'] as const) expect(codeOf(await send(kind))).toBe('conflict');
  });

  it('is nobody else’s to type in', async () => {
    for (const user of [ana, mila])
      for (const kind of ['saveDraft', 'submit', 'withdraw'] as const)
        expect(codeOf(await send(kind, 2, user))).toBe('not-found');
  });
});
