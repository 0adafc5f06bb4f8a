import { listChanges } from '#domain/changes/list-changes';
import { buildLicence, buildPicture } from '#domain/testing/build-licence';
import { toPictureChanges } from './picture-changes';

const [one, two] = ['a', 'b'].map((letter) => buildPicture({ id: letter.repeat(64) }));
const changesOf = (before: (typeof one)[], after: (typeof one)[]) =>
  toPictureChanges(
    listChanges(
      buildLicence({ pictures: before as never }),
      buildLicence({ licenceNumber: 'x', pictures: after as never }),
    ),
  );

describe('what became of the pictures', () => {
  it('is which were added and taken out, box by box', () => {
    expect(changesOf([one], [two])).toEqual([{ box: 2, added: [two!], removed: [one!] }]);
    expect(changesOf([], [one, { ...two!, box: 17 }])).toEqual([
      { box: 2, added: [one!], removed: [] },
      { box: 17, added: [{ ...two!, box: 17 }], removed: [] },
    ]);
  });

  it('is neither where they stand in another order, and nothing where they stayed', () => {
    expect(changesOf([one, two], [two, one])).toEqual([{ box: 2, added: [], removed: [] }]);
    expect(changesOf([one], [one])).toEqual([]);
  });
});
