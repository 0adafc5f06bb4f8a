import { TestBed } from '@angular/core/testing';
import { buildLicence } from '#domain/testing/build-licence';
import { DraftRepository } from './draft-repository';
import { DexieOutboxStore } from './outbox-store';
import { openAccount, StandingClock, type OpenedAccount } from './testing/open-account';

const GRANT = '018f4e2a-0000-7000-8000-0000000000aa';
const [FIRST, SECOND] = ['018f4e2a-0000-7000-8000-0000000000f1', '018f4e2a-0000-7000-8000-0000000000f2'] as const;

describe('what is said to the authority in a draft', () => {
  let account: OpenedAccount;
  let drafts: DraftRepository;
  let store: DexieOutboxStore;
  let id: string;

  beforeEach(async () => {
    const clock = new StandingClock();
    account = await openAccount(clock);
    drafts = TestBed.inject(DraftRepository);
    store = new DexieOutboxStore(account.databases.current(), clock.now);
    id = (await drafts.create(GRANT, buildLicence())).id;
  });
  afterEach(() => account.close());

  const payloads = async () => (await store.load()).map(({ command }) => command.payload);

  it('is kept, all of it, when it is typed at once', async () => {
    await Promise.all([
      drafts.keepAnswer(id, FIRST, 'Yes.'),
      drafts.keepAnswer(id, SECOND, 'No.'),
      drafts.keepExplanation(id, 18, 'Misread.'),
      drafts.change(id, { signedAt: 'JEPARA' }),
    ]);
    const draft = await drafts.find(id);
    expect(draft?.answers).toEqual({ [FIRST]: 'Yes.', [SECOND]: 'No.' });
    expect(draft?.explained).toEqual({ 18: 'Misread.' });
    expect(draft?.content.signedAt).toBe('JEPARA');
  });

  it('goes with the submission only, without what is blank', async () => {
    await drafts.keepAnswer(id, FIRST, ' Yes. ');
    await drafts.keepAnswer(id, SECOND, ' ');
    await drafts.keepExplanation(id, 18, '');
    await drafts.recordSave(id);
    expect((await payloads()).map((payload) => Object.keys(payload))).toEqual([['content']]);
    await drafts.recordSubmit(id);
    const [submitted] = await payloads();
    expect(submitted).toEqual(jasmine.objectContaining({ answers: [{ pinId: FIRST, words: 'Yes.' }] }));
    expect(Object.keys(submitted ?? {})).not.toContain('explained');
  });

  it('cannot be typed once it is lodged', async () => {
    await drafts.recordSubmit(id);
    await expectAsync(drafts.keepAnswer(id, FIRST, 'Late.')).toBeRejected();
    await expectAsync(drafts.keepExplanation(id, 3, 'Late.')).toBeRejected();
  });
});
