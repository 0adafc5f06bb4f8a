import { TestBed } from '@angular/core/testing';
import type { Licence } from '#contract/licence';
import { DexieFeedStore } from './feed-store';
import { DexieOutboxStore } from './outbox-store';
import { DraftRepository } from './draft-repository';
import { OutboxRepository } from './outbox-repository';
import { buildAccepted, buildPage, buildServerLicence } from './testing/build-records';
import { openAccount, StandingClock, type OpenedAccount } from './testing/open-account';
import { UpdateRepository } from './update-repository';

const GRANT = '018f4e2a-0000-7000-8000-0000000000aa';

describe('the authority’s working copy of a lodged licence', () => {
  let account: OpenedAccount;
  let drafts: DraftRepository;
  let updates: UpdateRepository;
  let outbox: DexieOutboxStore;
  let feed: DexieFeedStore;
  let licence: Licence;

  beforeEach(async () => {
    const clock = new StandingClock();
    account = await openAccount(clock);
    drafts = TestBed.inject(DraftRepository);
    updates = TestBed.inject(UpdateRepository);
    outbox = new DexieOutboxStore(account.databases.current(), clock.now);
    feed = new DexieFeedStore(account.databases.current(), 'app-1');
    licence = buildServerLicence({ isOwn: false, version: 3 });
    await feed.apply(buildPage([licence]), 0);
    await updates.start(licence, GRANT);
  });
  afterEach(() => account.close());

  const type = async (licenceNumber: string): Promise<void> => {
    await drafts.change(licence.id, { licenceNumber });
    await updates.keepWords(licence.id, 'Box 3 was misread.');
  };
  const next = (changes: Partial<Licence> = {}): Promise<void> =>
    feed.apply(buildPage([{ ...licence, version: 4, ...changes }]), 0);

  it('never goes as a draft, whatever milestone is reached', async () => {
    await type('26.2');
    await drafts.recordSave(licence.id);
    await expectAsync(drafts.recordSubmit(licence.id)).toBeRejected();
    expect(await outbox.load()).toEqual([]);
  });

  it('goes as one update with its words and the version it started from, and is locked', async () => {
    await type('26.2');
    await updates.record(licence.id);
    await updates.record(licence.id);
    const commands = await outbox.load();
    expect(commands.map(({ kind, command }) => [kind, command.base, command.grantId])).toEqual([['update', 3, GRANT]]);
    expect(commands[0]?.command.payload).toEqual({
      content: { ...licence.content, licenceNumber: '26.2' },
      words: 'Box 3 was misread.',
    });
    await expectAsync(drafts.change(licence.id, { licenceNumber: '26.3' })).toBeRejected();
  });

  it('is not recorded without words', async () => {
    await drafts.change(licence.id, { licenceNumber: '26.2' });
    await expectAsync(updates.record(licence.id)).toBeRejected();
    expect(await outbox.load()).toEqual([]);
    expect((await drafts.find(licence.id))?.submittedAt).toBeNull();
  });

  it('is over once the server has it', async () => {
    await type('26.2');
    await updates.record(licence.id);
    await outbox.accept(buildAccepted((await outbox.load())[0]?.command as never, 4));
    expect(await drafts.find(licence.id)).toBeUndefined();
  });

  it('that came too late is open again with all that was typed when it is set aside', async () => {
    await type('26.2');
    await updates.record(licence.id);
    const [held] = await outbox.load();
    const problem = { type: 'about:blank', title: 'conflict', status: 409, code: 'conflict' };
    await outbox.hold(held?.mutationId ?? '', problem, { ...licence, version: 4, validation: 'withdrawn' });
    await TestBed.inject(OutboxRepository).discard(held?.mutationId ?? '', 'discarded');
    const kept = await drafts.find(licence.id);
    expect([kept?.content.licenceNumber, kept?.update?.words, kept?.submittedAt]).toEqual([
      '26.2',
      'Box 3 was misread.',
      null,
    ]);
  });

  it('goes on from what the server says now, with what was changed here', async () => {
    await type('26.2');
    await next({ content: { ...licence.content, signedAt: 'JEPARA' } });
    expect((await drafts.find(licence.id))?.base.version).toBe(3);
    await updates.goOnFrom({ ...licence, version: 4, content: { ...licence.content, signedAt: 'JEPARA' } });
    const kept = await drafts.find(licence.id);
    expect(kept?.base.version).toBe(4);
    expect(kept?.content).toEqual({ ...licence.content, licenceNumber: '26.2', signedAt: 'JEPARA' });
  });

  it('follows the server while nothing is typed in it, and goes when it can no longer be changed', async () => {
    await next({ content: { ...licence.content, signedAt: 'JEPARA' } });
    expect((await drafts.find(licence.id))?.content.signedAt).toBe('JEPARA');
    await next({ version: 5, validation: 'withdrawn' });
    expect(await drafts.find(licence.id)).toBeUndefined();
  });

  it('is discarded without a word to the server, and comes back', async () => {
    await type('26.2');
    const discarded = await drafts.recordDiscard(licence.id);
    expect(await drafts.find(licence.id)).toBeUndefined();
    await drafts.undoDiscard(discarded);
    expect((await drafts.find(licence.id))?.update?.words).toBe('Box 3 was misread.');
    expect(await outbox.load()).toEqual([]);
  });

  it('is begun once: what was typed is not overwritten', async () => {
    await type('26.2');
    expect((await updates.start(licence, GRANT)).content.licenceNumber).toBe('26.2');
  });
});
