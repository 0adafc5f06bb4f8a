import { TestBed } from '@angular/core/testing';
import type { Picture } from '#domain/licence-content';
import { DraftRepository } from '../storage/draft-repository';
import { ImageRepository } from '../storage/image-repository';
import { DexiePictureStore } from '../storage/picture-store';
import { openAccount, type OpenedAccount } from '../storage/testing/open-account';
import { AddPicture } from './add-picture';
import { TurnPicture } from './turn-picture';
import { drawCorner, findCorner } from './testing/corner-picture';

describe('TurnPicture', () => {
  let account: OpenedAccount;
  let licenceId: string;

  beforeEach(async () => {
    account = await openAccount();
    licenceId = (await TestBed.inject(DraftRepository).create('018f4e2a-0000-7000-8000-0000000000aa')).id;
    for (const side of [20, 22]) await add(await drawCorner(40, side));
  });
  afterEach(() => account.close());

  const add = (file: File) => TestBed.inject(AddPicture).execute({ licenceId, box: 2 }, file, () => undefined);
  const pictures = async (): Promise<readonly Picture[]> =>
    (await TestBed.inject(DraftRepository).find(licenceId))?.content.pictures ?? [];
  const turn = (picture: Picture) => TestBed.inject(TurnPicture).execute(licenceId, picture);
  const cornerOf = async ({ id }: Picture): Promise<string> =>
    findCorner((await TestBed.inject(ImageRepository).load(id)) ?? new Blob());

  it('makes it anew in its place, by a quarter each time, from the original', async () => {
    const [first, second] = await pictures();
    if (!first || !second) throw new Error('No pictures.');
    const shown = { ...first, showsGoods: true, sharpness: 321 };
    const once = await turn(shown);
    expect([once.widthPx, once.heightPx, once.showsGoods, once.sharpness]).toEqual([20, 40, true, 321]);
    expect(once.id).not.toBe(first.id);
    expect(await pictures()).toEqual([once, second]);
    const twice = await turn(once);
    expect([await cornerOf(first), await cornerOf(once), await cornerOf(twice)]).toEqual([
      'top left',
      'top right',
      'bottom right',
    ]);
    const back = await turn(await turn(twice));
    expect(back.id).withContext('the very same picture, as nothing is lost').toBe(first.id);
  });

  it('makes it from what is sent when the original is gone', async () => {
    const [first] = await pictures();
    if (!first) throw new Error('No picture.');
    const store = new DexiePictureStore(account.databases.current());
    await store.noteSent(first.id, first.sizeBytes, true);
    await store.dropOriginals();
    const twice = await turn(await turn(first));
    expect(await cornerOf(twice)).toBe('bottom right');
  });
});
