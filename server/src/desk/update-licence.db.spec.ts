import type { Answer } from '#contract/answer';
import { LicenceHistory } from '#contract/history';
import type { LicenceContent } from '#domain/licence-content';
import { buildLicence } from '#domain/testing/build-licence';
import type { Quantity } from '#domain/values/quantity';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA, JORIS, MILA } from '#server/demo/people';
import { hashCanonical } from '#server/licences/canonical-hash';
import { createTellOfLicence } from '#server/notifications/tell-of-licence';
import {
  buildCommand,
  buildLodged,
  buildNumber,
  buildPicture,
  buildSyncWorld,
  codeOf,
  pullAll,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

describe('an authority that updates a licence', () => {
  let world: SyncWorld;
  let ana: User;
  let bruno: User;
  let carla: User;
  let mila: User;
  let lodged: LicenceContent;
  let licenceId: string;

  beforeAll(async () => {
    world = await buildSyncWorld();
    [ana, bruno, carla, mila] = (await Promise.all([ANA, BRUNO, CARLA, MILA].map(world.enter))) as [
      User,
      User,
      User,
      User,
    ];
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(async () => {
    lodged = buildLicence({ pictures: [], licenceNumber: buildNumber() });
    ({ licenceId } = await buildLodged(ana, lodged));
  });

  const update = (content: Partial<LicenceContent>, base = 1, user = bruno) =>
    user.sendOne(
      buildCommand(user, 'update', { licenceId, base, content: { ...lodged, ...content }, words: 'Box 3 misread.' }),
    );
  const pointersOf = (answer: Answer) =>
    answer.outcome === 'refused' ? answer.problem.errors?.map(({ pointer }) => pointer) : undefined;
  const find = async (user: User) => {
    const change = (await pullAll(user)).changes.find((it) => it.kind === 'licence' && it.licence.id === licenceId);
    return change?.kind === 'licence' ? change.licence : undefined;
  };

  /** What each event changed, before and after; the first one, which filled a blank form, left out. */
  const changesFor = async (user: User) => {
    const { body } = await user.agent.get(`/api/licences/${licenceId}/history`).expect(200);
    return LicenceHistory.parse(body).events.slice(1);
  };

  it('keeps the state, before and after it began to verify', async () => {
    const licenceNumber = buildNumber();
    const answer = await update({ licenceNumber });
    expect(answer.outcome === 'accepted' && [answer.version, answer.validation]).toEqual([2, 'submitted']);
    await bruno.sendOne(buildCommand(bruno, 'verify', { licenceId, base: 2 }));
    const second = await update({ licenceNumber, additionalText: 'Second look' }, 3);
    expect(second.outcome === 'accepted' && second.validation).toBe('underVerification');
    const seen = await find(ana);
    expect(seen?.content).toEqual({ ...lodged, licenceNumber, additionalText: 'Second look' });
    expect(seen?.decisionWords).toBe('Box 3 misread.');
    expect(seen?.history.map(({ kind, by }) => [kind, by])).toEqual([
      ['submit', 'Ana Peeters'],
      ['update', 'Bruno Claes'],
      ['verify', 'Bruno Claes'],
      ['update', 'Bruno Claes'],
    ]);
  });

  it('writes what was and what is into the chain', async () => {
    const content = { ...lodged, forIssuingCountry: 'Seen by the authority' };
    await update(content);
    const events = await selectRows<{ before: { contentSha256: string } | null; after: { content?: object } }>(
      world.services.db,
      'select before, after from licence_events where licence_id = $1 order by version',
      [licenceId],
    );
    expect(events.map(({ after }) => after.content)).toEqual([lodged, content]);
    expect(events[1]?.before?.contentSha256).toBe(hashCanonical(lodged));
  });

  it('moves it to another office of the country, whose customs see it once it is validated; not to another country', async () => {
    for (const pointOfEntry of ['NL000396', null]) {
      const answer = await update({ pointOfEntry });
      expect(pointersOf(answer)).toEqual(['/payload/content/pointOfEntry']);
    }
    expect(codeOf(await update({ pointOfEntry: 'BE999999' }))).toBe('rules-block');
    await bruno.sendOne(buildCommand(bruno, 'verify', { licenceId, base: 1 }));
    expect(codeOf(await update({ pointOfEntry: 'BE343000' }, 2))).toBe('accepted');
    await bruno.sendOne(buildCommand(bruno, 'validate', { licenceId, base: 3 }));
    expect(await find(carla)).toBeUndefined();
    const [row] = await selectRows<{ point_of_entry: string; entry_country: string }>(
      world.services.db,
      'select point_of_entry, entry_country from licences where id = $1',
      [licenceId],
    );
    expect(row).toEqual({ point_of_entry: 'BE343000', entry_country: 'BE' });
  });

  it('tells each box that changed, before and after', async () => {
    const licenceNumber = buildNumber();
    const [line] = lodged.commodities;
    const measures = { ...line!.measures, netWeightKg: '90000' as Quantity };
    await update({ licenceNumber, commodities: [{ ...line!, measures }] });
    const weight = { box: 15, path: '/commodities/0/measures/netWeightKg', line: line!.id };
    expect((await changesFor(ana)).map(({ changes }) => changes)).toEqual([
      [
        { box: 3, path: '/licenceNumber', line: null, before: lodged.licenceNumber, after: licenceNumber },
        { ...weight, before: '82524.23', after: '90000' },
      ],
    ]);
  });

  it('and then what the importer changed of that before lodging it again', async () => {
    await update({ additionalText: 'Ours' });
    await bruno.sendOne(buildCommand(bruno, 'return', { licenceId, base: 2, words: 'Look again' }));
    const corrected = { ...lodged, additionalText: 'Theirs' };
    await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId, base: 3, content: corrected }));
    await ana.sendOne(buildCommand(ana, 'submit', { licenceId, base: 4, content: corrected }));
    const events = await changesFor(bruno);
    expect(
      events.map(({ entry, changes }) => [entry?.kind, changes.map(({ before, after }) => [before, after])]),
    ).toEqual([
      ['update', [['', 'Ours']]],
      ['return', []],
      ['saveDraft', []],
      ['submit', [['Ours', 'Theirs']]],
    ]);
  });

  it('leaves nothing out that must be there', async () => {
    const answer = await update({ licenceNumber: '', arrival: null });
    expect(codeOf(answer)).toBe('rules-block');
    expect(pointersOf(answer)).toEqual(['/payload/content/licenceNumber', '/payload/content/arrival']);
    expect((await find(ana))?.version).toBe(1);
  });

  it('judges it by the day it was lodged, not by today', async () => {
    await world.services.db.query(`update licences set submitted_at = '2020-01-10' where id = $1`, {
      bind: [licenceId],
    });
    expect(codeOf(await update({ additionalText: 'Old, and still ours' }))).toBe('accepted');
  });

  it('does not make it somebody else’s', async () => {
    const answer = await update({ mandateId: '01980000-0000-7000-8000-00000000d001' });
    expect([codeOf(answer), pointersOf(answer)]).toEqual(['invalid-request', ['/payload/content/mandateId']]);
    await update({ additionalText: 'x' });
    expect(await find(ana)).toEqual(
      jasmine.objectContaining({ isOwn: true, company: 'Peeters Hout NV', principal: '' }),
    );
  });

  it('with a picture it took itself', async () => {
    const picture = await buildPicture(bruno);
    expect(codeOf(await update({ pictures: [picture] }))).toBe('accepted');
    await ana.agent.get(`/api/images/${picture.id}?size=thumb`).expect(200);
    await mila.agent.get(`/api/images/${picture.id}?size=thumb`).expect(404);
  });

  it('is that of the point of entry’s country, and only while it decides', async () => {
    expect(codeOf(await update({}, 1, mila))).toBe('not-found');
    expect(codeOf(await update({}, 1, ana))).toBe('not-found');
    await bruno.sendOne(buildCommand(bruno, 'validate', { licenceId, base: 1 }));
    expect(codeOf(await update({}, 2))).toBe('not-allowed-now');
  });

  it('is one of two at once, and the other is told who was first', async () => {
    const answers = await Promise.all([
      update({ additionalText: 'one' }),
      update({ additionalText: 'two' }),
      bruno.sendOne(buildCommand(bruno, 'reject', { licenceId, base: 1 })),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(['accepted', 'conflict', 'conflict']);
  });

  it('refuses what is no content or no words', async () => {
    const command = buildCommand(bruno, 'update', { licenceId, base: 1, content: lodged });
    for (const payload of [
      {},
      { content: lodged },
      { words: 'x' },
      { content: null, words: '' },
      { content: lodged, words: ' ' },
      { content: lodged, words: '\u0000' },
    ])
      expect(codeOf(await bruno.sendOne({ ...command, payload }))).toBe('invalid-request');
  });

  it('tells the importer’s side', async () => {
    await update({ additionalText: 'x' });
    const [event] = await selectRows<{ id: string }>(
      world.services.db,
      `select id from licence_events where licence_id = $1 and kind = 'update'`,
      [licenceId],
    );
    await createTellOfLicence(world.services)({ eventId: event?.id ?? '' });
    const told = await selectRows<{ account_id: string }>(
      world.services.db,
      'select account_id from inbox_items where cause_id = $1 order by account_id',
      [event?.id],
    );
    expect(told.map((it) => it.account_id)).toEqual([ANA.accountId, JORIS.accountId]);
  });
});
