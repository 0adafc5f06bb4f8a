import { TestBed } from '@angular/core/testing';
import { buildLicence } from '#domain/testing/build-licence';
import { DexieFeedStore } from './feed-store';
import { DexieOutboxStore } from './outbox-store';
import { DraftRepository } from './draft-repository';
import { HistoryRepository } from './history-repository';
import { buildAccepted, buildHistory, buildPage, buildServerLicence } from './testing/build-records';
import { openAccount, StandingClock, type OpenedAccount } from './testing/open-account';

const GRANT = '018f4e2a-0000-7000-8000-0000000000aa';

describe('the local copy of the feed', () => {
  let account: OpenedAccount;
  let clock: StandingClock;
  let drafts: DraftRepository;
  let feed: DexieFeedStore;
  let outbox: DexieOutboxStore;

  beforeEach(async () => {
    clock = new StandingClock();
    account = await openAccount(clock);
    drafts = TestBed.inject(DraftRepository);
    feed = new DexieFeedStore(account.databases.current(), 'app-1');
    outbox = new DexieOutboxStore(account.databases.current(), clock.now);
  });
  afterEach(() => account.close());

  const ids = async (): Promise<string[]> => account.database.licences.toCollection().primaryKeys();
  const submitted = async (): Promise<string> => {
    const { id } = await drafts.create(GRANT, buildLicence());
    await drafts.recordSubmit(id);
    return id;
  };

  it('stores a page and its checkpoint together or not at all', async () => {
    account.database.checkpoint.hook('creating', () => {
      throw new Error('killed');
    });
    await expectAsync(feed.apply(buildPage([buildServerLicence()]), 0)).toBeRejected();
    expect(await ids()).toEqual([]);
  });

  it('shows the old copy until the new one is whole, then swaps and removes what is not in it', async () => {
    const [old, kept, fresh] = [buildServerLicence(), buildServerLicence(), buildServerLicence()];
    await feed.apply(buildPage([old, kept]), 0);
    const draft = await drafts.create(GRANT, buildLicence());
    await drafts.recordSave(draft.id);
    await feed.beginBeside();
    await feed.fillBeside(buildPage([kept], { more: true }));
    expect((await ids()).sort()).toEqual([old.id, kept.id].sort());
    await feed.swap(buildPage([fresh], { checkpoint: 'place-2' }), 0);
    expect((await ids()).sort()).toEqual([kept.id, fresh.id].sort());
    expect((await feed.load()).checkpoint).toBe('place-2');
    expect(await drafts.find(draft.id)).toBeDefined();
    expect((await outbox.load()).length).toBe(1);
  });

  it('drops a submitted draft once the licence is here, and not before it was received', async () => {
    const id = await submitted();
    const licence = buildServerLicence({ id, version: 1 });
    await feed.apply(buildPage([licence]), 0);
    expect(await drafts.find(id)).toBeDefined();
    await outbox.accept(buildAccepted((await outbox.load())[0]?.command as never, 1));
    expect(await drafts.find(id)).toBeUndefined();
  });

  it('drops it likewise when the licence comes after the receipt', async () => {
    const id = await submitted();
    await outbox.accept(buildAccepted((await outbox.load())[0]?.command as never, 1));
    expect(await drafts.find(id)).toBeDefined();
    await feed.apply(buildPage([buildServerLicence({ id, version: 1 })]), 0);
    expect(await drafts.find(id)).toBeUndefined();
  });

  it('brings a draft without words of its own up to the server, and leaves one with words alone', async () => {
    const [clean, typed] = [buildServerLicence({ validation: 'draft' }), buildServerLicence({ validation: 'draft' })];
    await drafts.startFromLicence(clean, GRANT);
    await drafts.startFromLicence(typed, GRANT);
    await drafts.change(typed.id, { signedAt: 'JEPARA' });
    const later = { version: 2, content: buildLicence({ forIssuingCountry: 'theirs' }) };
    await feed.apply(
      buildPage([
        { ...clean, ...later },
        { ...typed, ...later },
      ]),
      0,
    );
    expect((await drafts.find(clean.id))?.content.forIssuingCountry).toBe('theirs');
    expect((await drafts.find(typed.id))?.content.forIssuingCountry).toBe('');
    expect((await drafts.find(typed.id))?.base.version).toBe(1);
  });

  it('offers received commands and their pictures again, before what waits', async () => {
    const id = await submitted();
    const [first] = await outbox.load();
    await outbox.accept(buildAccepted(first?.command as never, 1));
    await submitted();
    await feed.offerAgain(new Date('2026-02-01T00:00:00Z'), '2026-03-01T10:00:00.000Z');
    const commands = await outbox.load();
    expect(commands.map(({ licenceId }) => licenceId)[0]).toBe(id);
    expect(commands.length).toBe(2);
    expect(commands[0]?.command).toEqual(first?.command as never);
  });

  it('keeps a receipt for ever and its command for 30 days', async () => {
    await submitted();
    const [first] = await outbox.load();
    await outbox.accept(buildAccepted(first?.command as never, 1));
    await feed.prune(new Date('2026-04-02T00:00:00Z'));
    const receipt = await account.database.receipts.get(first?.mutationId ?? '');
    expect(receipt?.command).toBeNull();
    expect(receipt?.receipt.body.version).toBe(1);
  });

  it('forgets the history kept of a licence that is told otherwise, or no longer to be seen; not of one told again', async () => {
    const [same, renamed, gone] = [buildServerLicence(), buildServerLicence(), buildServerLicence()];
    await feed.apply(buildPage([same, renamed, gone]), 0);
    const histories = TestBed.inject(HistoryRepository);
    for (const { id } of [same, renamed, gone]) await histories.keep(buildHistory(id));
    await feed.apply(buildPage([same, { ...renamed, requester: '' }]), 0);
    await feed.apply({ ...buildPage([]), changes: [{ kind: 'tombstone', licenceId: gone.id }] }, 0);
    const kept = await Promise.all([same, renamed, gone].map(({ id }) => histories.find(id)));
    expect(kept.map((it) => it?.licenceId)).toEqual([same.id, undefined, undefined]);
  });
});
