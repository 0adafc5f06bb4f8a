import { randomUUID } from 'node:crypto';
import { listChanges } from '#domain/changes/list-changes';
import type { LicenceContent } from '#domain/licence-content';
import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import { buildPin } from '#domain/testing/build-pin';
import { parsePlainDate } from '#domain/values/plain-date';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, MILA } from '#server/demo/people';
import {
  buildCommand,
  buildNumber,
  buildPicture,
  buildSyncWorld,
  codeOf,
  pullAll,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

const LATER = parsePlainDate('2026-12-31');

describe('the correction loop', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    ana = await world.enter(ANA);
    bruno = await world.enter(BRUNO);
  }, 60_000);
  afterAll(() => world.stop());

  const send = (
    user: User,
    kind: 'submit' | 'return' | 'saveDraft',
    licenceId: string,
    base: number,
    payload: object,
  ) => user.sendOne({ ...buildCommand(user, kind, { licenceId, base }), payload });
  const lodge = async (changes: Partial<LicenceContent> = {}) => {
    const licenceId = randomUUID();
    const content = buildLicence({ pictures: [], licenceNumber: buildNumber(), ...changes });
    const command = buildCommand(ana, 'submit', { licenceId, content });
    expect(codeOf(await ana.sendOne(command))).toBe('accepted');
    return { licenceId, content };
  };
  /** Lodged and returned with a comment on box 3. */
  const giveBack = async (...pins: object[]) => {
    const lodged = await lodge();
    const pin = buildPin({ id: randomUUID() });
    const payload = { words: '', pins: pins.length ? pins : [pin] };
    expect(codeOf(await send(bruno, 'return', lodged.licenceId, 1, payload))).toBe('accepted');
    return { ...lodged, pin };
  };
  const seenBy = async (user: User, licenceId: string) => {
    const change = (await pullAll(user)).changes.find((it) => it.kind === 'licence' && it.licence.id === licenceId);
    return change?.kind === 'licence' ? change.licence : undefined;
  };
  const pointersOf = (answer: Awaited<ReturnType<User['sendOne']>>) =>
    answer.outcome === 'refused' ? (answer.problem.errors ?? []).map(({ pointer }) => pointer) : [];

  describe('a return', () => {
    it('takes comments on boxes and on a spot of a picture, which the importer reads', async () => {
      const picture = await buildPicture(ana);
      const { licenceId } = await lodge({ pictures: [picture] });
      const spot = buildPin({ id: randomUUID(), picture: { id: picture.id, x: 0.25, y: 1 } });
      const inLine = buildPin({ id: randomUUID(), box: 14, line: buildCommodity().id });
      const answer = await send(bruno, 'return', licenceId, 1, { words: '', pins: [spot, inLine] });
      expect(codeOf(answer)).toBe('accepted');
      const licence = await seenBy(ana, licenceId);
      expect(licence?.history.at(-1)?.details).toEqual({ pins: [spot, inLine] });
      expect(licence?.returned?.licenceNumber).toBe(licence?.content.licenceNumber);
    });

    it('refuses what is not in the licence, what no paper has, and a return that says nothing', async () => {
      const { licenceId } = await lodge();
      const returnWith = async (changes: object, words = '') =>
        send(bruno, 'return', licenceId, 1, { words, pins: [{ ...buildPin(), ...changes }] });
      expect(pointersOf(await returnWith({ picture: { id: 'f'.repeat(64), x: 0, y: 0 } }))).toEqual([
        '/payload/pins/0/picture/id',
      ]);
      expect(pointersOf(await returnWith({ box: 14, line: randomUUID() }))).toEqual(['/payload/pins/0/line']);
      expect(pointersOf(await returnWith({ box: 3, line: buildCommodity().id }))).toEqual(['/payload/pins/0/line']);
      for (const bad of [{ box: 0 }, { box: 19 }, { box: 2.5 }, { words: ' ' }, { id: '1' }, { more: 1 }])
        expect(codeOf(await returnWith(bad))).toBe('invalid-request');
      for (const [x, y] of [
        [-0.1, 0],
        [0, 1.1],
      ])
        expect(codeOf(await returnWith({ picture: { id: 'a'.repeat(64), x, y } }))).toBe('invalid-request');
      const twice = { words: '', pins: [buildPin(), buildPin()] };
      expect(codeOf(await send(bruno, 'return', licenceId, 1, twice))).toBe('invalid-request');
      const many = { words: '', pins: Array.from({ length: 51 }, () => buildPin({ id: randomUUID() })) };
      expect(codeOf(await send(bruno, 'return', licenceId, 1, many))).toBe('invalid-request');
      for (const nothing of [{ words: '' }, { words: ' ', pins: [] }])
        expect(pointersOf(await send(bruno, 'return', licenceId, 1, nothing))).toEqual(['/payload/words']);
    });

    it('takes words alone, as before there were pins, and everything may change then', async () => {
      const { licenceId, content } = await lodge();
      expect(codeOf(await send(bruno, 'return', licenceId, 1, { words: 'Please look again.' }))).toBe('accepted');
      const changed = { ...content, expiresOn: LATER, signedAt: 'JAKARTA' };
      expect(codeOf(await send(ana, 'submit', licenceId, 2, { content: changed }))).toBe('accepted');
    });

    it('is idempotent, refuses a stale version, and is no other authority’s', async () => {
      const { licenceId } = await lodge();
      const command = {
        ...buildCommand(bruno, 'return', { licenceId, base: 1 }),
        payload: { words: '', pins: [buildPin()] },
      };
      const first = await bruno.sendOne(command);
      expect(await bruno.sendOne(command)).toEqual(first);
      const late = { ...command, mutationId: randomUUID() };
      expect((await bruno.sendOne(late)).outcome).toBe('conflict');
      const mila = await world.enter(MILA);
      expect(codeOf(await send(mila, 'return', licenceId, 2, { words: '', pins: [buildPin()] }))).toBe('not-found');
      const rows = await selectRows(world.services.db, `select 1 from licence_events where licence_id = $1`, [
        licenceId,
      ]);
      expect(rows).toHaveSize(2);
    });
  });

  describe('the corrected licence', () => {
    it('comes back with the pinned box changed and an answer; the authority reads what changed', async () => {
      const { licenceId, content, pin } = await giveBack();
      const licenceNumber = buildNumber();
      const payload = {
        content: { ...content, licenceNumber },
        answers: [{ pinId: pin.id, words: 'A slip of mine.' }],
      };
      expect(codeOf(await send(ana, 'submit', licenceId, 2, payload))).toBe('accepted');
      const licence = await seenBy(bruno, licenceId);
      expect(licence?.returned?.licenceNumber).toBe(content.licenceNumber);
      expect(licence?.history.map(({ kind }) => kind)).toEqual(['submit', 'return', 'submit']);
      expect(licence?.history.at(-1)?.details).toEqual({ answers: payload.answers });
      const changes = licence?.returned && listChanges(licence.returned, licence.content);
      expect(changes?.map(({ box, before, after }) => [box, before, after])).toEqual([
        [3, content.licenceNumber, licenceNumber],
      ]);
    });

    it('is refused with a box changed that no comment is on, each field named, also after it was saved', async () => {
      const { licenceId, content } = await giveBack();
      const changed = { ...content, expiresOn: LATER, commodities: [] };
      expect(codeOf(await send(ana, 'saveDraft', licenceId, 2, { content: changed }))).toBe('accepted');
      const answer = await send(ana, 'submit', licenceId, 3, { content: changed });
      expect(codeOf(answer)).toBe('unpinned-change');
      expect(pointersOf(answer)).toEqual(['/payload/content/expiresOn', '/payload/content/commodities']);
      expect((await seenBy(ana, licenceId))?.validation).toBe('returned');
    });

    it('may have another box changed when the importer says why', async () => {
      const { licenceId, content } = await giveBack();
      const explained = [{ box: 4, words: 'The expiry was wrong as well.' }];
      const payload = { content: { ...content, expiresOn: LATER }, explained };
      expect(codeOf(await send(ana, 'submit', licenceId, 2, payload))).toBe('accepted');
      expect((await seenBy(bruno, licenceId))?.history.at(-1)?.details).toEqual({ explained });
    });

    it('is refused with an answer to no comment of the return, and with an explanation without words', async () => {
      const { licenceId, content } = await giveBack();
      const stray = { content, answers: [{ pinId: randomUUID(), words: 'Yes.' }] };
      expect(pointersOf(await send(ana, 'submit', licenceId, 2, stray))).toEqual(['/payload/answers/0/pinId']);
      const empty = { content, explained: [{ box: 4, words: '' }] };
      expect(codeOf(await send(ana, 'submit', licenceId, 2, empty))).toBe('invalid-request');
    });

    it('is idempotent, and refuses a stale version', async () => {
      const { licenceId, content, pin } = await giveBack();
      const answers = [{ pinId: pin.id, words: 'It is right: see the stamp.' }];
      const command = { ...buildCommand(ana, 'submit', { licenceId, base: 2 }), payload: { content, answers } };
      const first = await ana.sendOne(command);
      expect(first.outcome).toBe('accepted');
      expect(await ana.sendOne(command)).toEqual(first);
      expect((await ana.sendOne({ ...command, mutationId: randomUUID() })).outcome).toBe('conflict');
    });
  });
});
