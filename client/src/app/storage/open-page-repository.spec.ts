import { TestBed } from '@angular/core/testing';
import { buildLicence } from '#domain/testing/build-licence';
import { DraftRepository } from './draft-repository';
import { OpenPageRepository } from './open-page-repository';
import { openAccount, type OpenedAccount } from './testing/open-account';

const DIALOG = { step: 'arrival', notes: { time: '14:00' } };

describe('the page of a draft that is open', () => {
  let account: OpenedAccount;
  let pages: OpenPageRepository;
  let id: string;

  beforeEach(async () => {
    account = await openAccount();
    pages = TestBed.inject(OpenPageRepository);
    ({ id } = await TestBed.inject(DraftRepository).create('grant', buildLicence()));
  });
  afterEach(() => account.close());

  it('is remembered until the person goes elsewhere', async () => {
    expect(await pages.find('grant')).toBeNull();
    await pages.remember(id, 'edit');
    await pages.remember(id, 'pictures/2');
    expect(await pages.find('grant')).toEqual({ licenceId: id, page: 'pictures/2', dialog: null });
    await pages.forget();
    expect(await pages.find('grant')).toBeNull();
  });

  it('is remembered with the dialog on it, also when the page is opened once more', async () => {
    await pages.remember(id, 'submit');
    await pages.rememberDialog(id, 'submit', DIALOG);
    await pages.remember(id, 'submit');
    expect(await pages.findDialog(id, 'submit')).toEqual(DIALOG);
    await pages.rememberDialog(id, 'submit', null);
    expect(await pages.findDialog(id, 'submit')).toBeNull();
  });

  it('has no dialog of the page before', async () => {
    await pages.remember(id, 'submit');
    await pages.rememberDialog(id, 'submit', DIALOG);
    await pages.remember(id, 'edit');
    await pages.rememberDialog(id, 'submit', DIALOG);
    expect(await pages.find('grant')).toEqual({ licenceId: id, page: 'edit', dialog: null });
    expect(await pages.findDialog(id, 'submit')).toBeNull();
  });

  it('is nothing to come back to for another role, or once the draft was submitted or discarded', async () => {
    await pages.remember(id, 'edit');
    expect(await pages.find('other')).toBeNull();
    await TestBed.inject(DraftRepository).recordSubmit(id);
    expect(await pages.find('grant')).toBeNull();
    await pages.remember('never-there', 'edit');
    expect(await pages.find('grant')).toBeNull();
  });

  it('counts as nothing when another version stored it in another form', async () => {
    for (const value of ['edit', { licenceId: id }, { licenceId: 1, page: 'edit' }]) {
      await account.database.reference.put({ key: 'openPage', value });
      expect(await pages.find('grant'))
        .withContext(JSON.stringify(value))
        .toBeNull();
    }
    await account.database.reference.put({ key: 'openPage', value: { licenceId: id, page: 'edit', dialog: 7 } });
    expect(await pages.find('grant')).toEqual({ licenceId: id, page: 'edit', dialog: null });
  });
});
