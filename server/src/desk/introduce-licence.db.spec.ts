import { randomUUID } from 'node:crypto';
import type { LicenceContent } from '#domain/licence-content';
import { buildLicence } from '#domain/testing/build-licence';
import { ANA, BRUNO, MILA } from '#server/demo/people';
import {
  buildCommand,
  buildNumber,
  buildSyncWorld,
  codeOf,
  pullAll,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

describe('an authority that introduces a licence itself (R8)', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let mila: User;
  let content: LicenceContent;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, mila] = (await Promise.all([ANA, BRUNO, MILA].map(world.enter))) as [User, User, User];
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => {
    const onBehalfOf = { name: 'Peeters Hout NV', address: 'Kaai 1', country: 'BE' };
    content = buildLicence({ pictures: [], licenceNumber: buildNumber(), onBehalfOf });
  });

  const find = async (user: User, id: string) =>
    (await pullAll(user)).changes.flatMap((it) =>
      it.kind === 'licence' && it.licence.id === id ? [it.licence] : [],
    )[0];

  it('saves it as a draft of its own, which nobody else sees, and finds it in its queue once it is submitted', async () => {
    const licenceId = randomUUID();
    await bruno.sendOne(buildCommand(bruno, 'saveDraft', { licenceId, base: 0, content }));
    expect(await find(bruno, licenceId)).toEqual(
      jasmine.objectContaining({ isOwn: true, validation: 'draft', company: '' }),
    );
    expect(await find(ana, licenceId)).toBeUndefined();
    const submit = buildCommand(bruno, 'submit', { licenceId, base: 1, content });
    expect([codeOf(await bruno.sendOne(submit)), codeOf(await bruno.sendOne(submit))]).toEqual([
      'accepted',
      'accepted',
    ]);
    expect(await find(bruno, licenceId)).toEqual(
      jasmine.objectContaining({
        version: 2,
        validation: 'submitted',
        entryCountry: 'BE',
        requester: 'Bruno Claes',
        company: '',
      }),
    );
    expect(codeOf(await bruno.sendOne(buildCommand(bruno, 'validate', { licenceId, base: 2 })))).toBe('accepted');
  });

  it('only where it is competent: for goods that enter in its own country', async () => {
    for (const [user, pointOfEntry] of [
      [bruno, 'NL000396'],
      [mila, 'BE101000'],
    ] as const) {
      const licenceId = randomUUID();
      const command = buildCommand(user, 'submit', { licenceId, base: 0, content: { ...content, pointOfEntry } });
      const answer = await user.sendOne(command);
      expect(answer.outcome === 'refused' && answer.problem.errors).toEqual([
        { pointer: '/payload/content/pointOfEntry', code: 'other-country' },
      ]);
      expect(await find(bruno, licenceId)).toBeUndefined();
    }
  });

  it('refuses a stale version', async () => {
    const licenceId = randomUUID();
    await bruno.sendOne(buildCommand(bruno, 'saveDraft', { licenceId, base: 0, content }));
    expect(codeOf(await bruno.sendOne(buildCommand(bruno, 'submit', { licenceId, base: 0, content })))).toBe(
      'conflict',
    );
  });
});
