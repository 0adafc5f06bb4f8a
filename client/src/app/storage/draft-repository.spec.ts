import { TestBed } from '@angular/core/testing';
import { buildLicence } from '#domain/testing/build-licence';
import { DexieOutboxStore } from './outbox-store';
import { DraftRepository } from './draft-repository';
import { OutboxRepository } from './outbox-repository';
import type { OutboxRecord } from './records';
import { buildAccepted } from './testing/build-records';
import { openAccount, StandingClock, type OpenedAccount } from './testing/open-account';

const GRANT = '018f4e2a-0000-7000-8000-0000000000aa';

describe('the drafts of a device', () => {
  let clock: StandingClock;
  let account: OpenedAccount;
  let drafts: DraftRepository;
  let store: DexieOutboxStore;

  beforeEach(async () => {
    clock = new StandingClock();
    account = await openAccount(clock);
    drafts = TestBed.inject(DraftRepository);
    store = new DexieOutboxStore(account.databases.current(), clock.now);
  });
  afterEach(() => account.close());

  const outbox = (): Promise<OutboxRecord[]> => store.load();
  const createFilled = async (): Promise<string> => (await drafts.create(GRANT, buildLicence())).id;

  it('keeps every one of many changes made at once', async () => {
    const { id } = await drafts.create(GRANT);
    await Promise.all([
      drafts.change(id, { licenceNumber: '26.00001' }),
      drafts.change(id, { signedAt: 'JEPARA' }),
      drafts.change(id, { forIssuingCountry: 'words' }),
    ]);
    expect((await drafts.find(id))?.content).toEqual(
      jasmine.objectContaining({ licenceNumber: '26.00001', signedAt: 'JEPARA', forIssuingCountry: 'words' }),
    );
  });

  it('opens the form left blank again instead of piling up blank ones', async () => {
    const { id } = await drafts.create(GRANT);
    expect((await drafts.create(GRANT)).id).toBe(id);
    await drafts.change(id, { signedAt: 'JEPARA' });
    expect((await drafts.create(GRANT)).id).not.toBe(id);
  });

  it('begins under a mandate with the company that gave it, and sends nothing before something else is typed', async () => {
    const begun = {
      mandateId: crypto.randomUUID(),
      onBehalfOf: { name: 'De Vries', address: 'Kade 1', country: 'NL' },
    };
    const { id, content } = await drafts.create(GRANT, {}, begun);
    expect(content).toEqual(jasmine.objectContaining(begun));
    expect((await drafts.create(GRANT, {}, begun)).id).toBe(id);
    expect((await drafts.create(GRANT)).id).not.toBe(id);
    await drafts.recordSave(id);
    expect(await outbox()).toEqual([]);
    await drafts.change(id, { signedAt: 'JEPARA' });
    await drafts.recordSave(id);
    expect((await outbox()).length).toBe(1);
  });

  it('keeps no trace of a mandate that was taken out again', async () => {
    const { id } = await drafts.create(GRANT, { mandateId: crypto.randomUUID() });
    await drafts.change(id, { mandateId: undefined });
    expect(Object.keys((await drafts.find(id))?.content ?? {})).not.toContain('mandateId');
  });

  it('makes no command by typing', async () => {
    await drafts.change(await createFilled(), { signedAt: 'JEPARA' });
    expect(await outbox()).toEqual([]);
  });

  it('supersedes a save that was never tried, and keeps its base', async () => {
    const id = await createFilled();
    await drafts.recordSave(id);
    await drafts.change(id, { signedAt: 'JEPARA' });
    await drafts.recordSave(id);
    const [save, ...others] = await outbox();
    expect(others).toEqual([]);
    expect(save?.command.base).toBe(0);
    expect(save?.command.payload).toEqual({ content: buildLicence({ signedAt: 'JEPARA' }) });
  });

  it('freezes a save once it was tried: the next one builds on it', async () => {
    const id = await createFilled();
    await drafts.recordSave(id);
    const [first] = await outbox();
    await store.claim([first?.mutationId ?? '']);
    await drafts.change(id, { signedAt: 'JEPARA' });
    await drafts.recordSave(id);
    const [frozen, second] = await outbox();
    expect(frozen?.command).toEqual(first?.command as never);
    expect(second?.command.base).toEqual({ after: first?.mutationId ?? '' });
  });

  it('records nothing when nothing differs from what was recorded', async () => {
    const id = await createFilled();
    await drafts.recordSave(id);
    const [first] = await outbox();
    await drafts.recordSave(id);
    expect((await outbox()).map(({ mutationId }) => mutationId)).toEqual([first?.mutationId ?? '']);
    await store.accept(buildAccepted(first?.command as never, 1));
    await drafts.recordSave(id);
    expect(await outbox()).toEqual([]);
  });

  it('starts the next save from the version the server gave', async () => {
    const id = await createFilled();
    await drafts.recordSave(id);
    const [first] = await outbox();
    await store.accept(buildAccepted(first?.command as never, 7));
    await drafts.change(id, { signedAt: 'JEPARA' });
    await drafts.recordSave(id);
    expect((await outbox())[0]?.command.base).toBe(7);
  });

  it('submits once, locks the draft and takes the waiting save with it', async () => {
    const id = await createFilled();
    await drafts.recordSave(id);
    await drafts.recordSubmit(id);
    await drafts.recordSubmit(id);
    expect((await outbox()).map(({ kind }) => kind)).toEqual(['submit']);
    await expectAsync(drafts.change(id, { signedAt: 'JEPARA' })).toBeRejectedWithError('The draft is locked.');
  });

  it('neither locks nor records when the submission cannot be written', async () => {
    const id = await createFilled();
    account.database.commands.hook('creating', () => {
      throw new Error('killed');
    });
    await expectAsync(drafts.recordSubmit(id)).toBeRejected();
    expect((await drafts.find(id))?.submittedAt).toBeNull();
    expect(await outbox()).toEqual([]);
  });

  it('lets a refused submission be mended and lodged again from the same base', async () => {
    const id = await createFilled();
    await drafts.recordSubmit(id);
    const [refused] = await outbox();
    await store.claim([refused?.mutationId ?? '']);
    await store.hold(refused?.mutationId ?? '', { type: 'rules-block', title: '', status: 422, code: 'rules-block' });
    await drafts.reopen(id);
    await drafts.change(id, { signedAt: 'JEPARA' });
    await drafts.recordSubmit(id);
    const [again, ...others] = await outbox();
    expect(others).toEqual([]);
    expect(again?.mutationId).not.toBe(refused?.mutationId);
    expect(again?.command.base).toBe(0);
  });

  it('discards without a word to a server that never knew, and brings it back', async () => {
    const id = await createFilled();
    await drafts.recordSave(id);
    const discarded = await drafts.recordDiscard(id);
    expect(await outbox()).toEqual([]);
    expect(await drafts.find(id)).toBeUndefined();
    await drafts.undoDiscard(discarded);
    expect((await drafts.find(id))?.content).toEqual(buildLicence());
    expect((await outbox()).map(({ kind }) => kind)).toEqual(['saveDraft']);
  });

  it('tells the server of a discarded draft only after the time in which it can be undone', async () => {
    const id = await createFilled();
    await drafts.recordSave(id);
    await store.accept(buildAccepted((await outbox())[0]?.command as never, 1));
    const discarded = await drafts.recordDiscard(id);
    expect((await outbox())[0]?.nextTryAt).toBe('2026-03-01T10:00:10.000Z');
    await drafts.undoDiscard(discarded);
    expect(await outbox()).toEqual([]);
  });

  it('sends the copy kept in a conflict as a new licence, and nothing more of the other', async () => {
    const id = await createFilled();
    await drafts.recordSave(id);
    const [refused] = await outbox();
    await store.hold(refused?.mutationId ?? '', { type: 'conflict', title: '', status: 409, code: 'conflict' });
    const copyId = await TestBed.inject(OutboxRepository).resolve(refused?.mutationId ?? '', 'keepMine');
    const [save, ...others] = await outbox();
    expect(others).toEqual([]);
    expect(save?.licenceId).toBe(copyId ?? '');
    expect(save?.command.base).toBe(0);
    expect(save?.command.payload).toEqual({ content: buildLicence() });
    expect(await drafts.find(id)).toBeUndefined();
  });

  it('gives a command back into its place after "Undo"', async () => {
    const commands = TestBed.inject(OutboxRepository);
    const id = await createFilled();
    await drafts.recordSubmit(id);
    const [submit] = await outbox();
    const given = await commands.discard(submit?.mutationId ?? '', 'discarded');
    expect((await drafts.find(id))?.submittedAt).toBeNull();
    await commands.restore(given);
    expect(await outbox()).toEqual([submit as OutboxRecord]);
    expect((await drafts.find(id))?.submittedAt).not.toBeNull();
  });

  it('gives up no command whose answer is still to come: the server may have accepted it', async () => {
    await drafts.recordSubmit(await createFilled());
    const [submit] = await outbox();
    await store.claim([submit?.mutationId ?? '']);
    expect(await TestBed.inject(OutboxRepository).discard(submit?.mutationId ?? '', 'discarded')).toEqual([]);
    expect((await outbox()).length).toBe(1);
  });
});
