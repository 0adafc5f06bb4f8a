import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { blankCommodity } from '#domain/licence-content';
import { DraftRepository } from '../storage/draft-repository';
import { openAccount, type OpenedAccount } from '../storage/testing/open-account';
import { DraftEditor } from './draft-editor';
import { LicenceFormPageActions } from './licence-form.actions';

const GRANT = '018f4e2a-0000-7000-8000-0000000000aa';

describe('DraftEditor', () => {
  let account: OpenedAccount;
  let drafts: DraftRepository;
  let editor: DraftEditor;
  let id: string;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideStore({}), DraftEditor] });
    account = await openAccount();
    drafts = TestBed.inject(DraftRepository);
    id = (await drafts.create(GRANT)).id;
    editor = TestBed.inject(DraftEditor);
    editor.open(id);
    await until(() => editor.draft() !== undefined);
  });
  afterEach(async () => {
    await editor.flush();
    TestBed.resetTestingModule();
    await account.close();
  });

  it('shows what is typed at once and writes it within 250 ms', async () => {
    editor.change({ licenceNumber: '26.00001' });
    expect(editor.content().licenceNumber).toBe('26.00001');
    expect(editor.isWriting()).toBeTrue();
    await new Promise((resolve) => setTimeout(resolve, 250));
    await until(() => !editor.isWriting());
    expect((await drafts.find(id))?.content.licenceNumber).toBe('26.00001');
  });

  it('writes what somebody types without a pause while they type it', async () => {
    let typed = '';
    let written = '';
    while (!written) {
      typed += '1';
      editor.change({ licenceNumber: typed });
      await new Promise((resolve) => setTimeout(resolve, 20));
      written = (await drafts.find(id))?.content.licenceNumber ?? '';
    }
    expect(typed.startsWith(written)).toBeTrue();
    expect(editor.content().licenceNumber).toBe(typed);
    await until(() => !editor.isWriting());
    expect((await drafts.find(id))?.content.licenceNumber).toBe(typed);
  });

  it('writes every field typed in a row and loses none to a write under way', async () => {
    editor.change({ licenceNumber: 'A' });
    const writing = editor.flush();
    editor.change({ licenceNumber: 'AB', signedAt: 'DEPOK' });
    await writing;
    expect(editor.content().licenceNumber).toBe('AB');
    await editor.flush();
    expect((await drafts.find(id))?.content).toEqual(
      jasmine.objectContaining({ licenceNumber: 'AB', signedAt: 'DEPOK' }),
    );
  });

  it('leaves the lines that did not change what they were, when they are written and read back', async () => {
    const lines = ['a', 'b', 'c'].map((name) => blankCommodity(name, '4407'));
    editor.change({ commodities: lines });
    await editor.flush();
    await drafts.change(id, { commodities: lines.with(1, blankCommodity('b', '4412')) });
    await until(() => editor.content().commodities[1]?.hsCode === '4412');
    expect(editor.content().commodities[0]).toBe(lines[0]);
    expect(editor.content().commodities[2]).toBe(lines[2]);
  });

  it('shows what another tab changed', async () => {
    await drafts.change(id, { signedAt: 'JEPARA' });
    await until(() => editor.content().signedAt === 'JEPARA');
    expect(editor.content().signedAt).toBe('JEPARA');
  });

  it('counts putting the phone away as leaving the form', async () => {
    const dispatch = spyOn(TestBed.inject(Store), 'dispatch').and.callThrough();
    editor.change({ licenceNumber: '26.00001' });
    spyOnProperty(document, 'visibilityState').and.returnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => dispatch.calls.count() > 0);
    expect(dispatch).toHaveBeenCalledOnceWith(LicenceFormPageActions.left({ id }));
    expect((await drafts.find(id))?.content.licenceNumber).toBe('26.00001');
  });

  it('keeps what was typed, and says so, when it cannot be written', async () => {
    await drafts.recordSubmit(id);
    editor.change({ signedAt: 'JEPARA' });
    await editor.flush();
    expect(editor.hasFailed()).toBeTrue();
    expect(editor.content().signedAt).toBe('JEPARA');
  });
});

/** Waits for a signal that follows the database; fails by the spec's own time-out. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 10));
}
