import { buildPicture } from '#domain/testing/build-licence';
import { PictureHeldError, placePicture } from './place-picture';

describe('placePicture', () => {
  const [a, b, c] = [buildPicture({ id: 'a' }), buildPicture({ id: 'b' }), buildPicture({ id: 'c' })];
  const ids = (pictures: readonly { readonly id: string }[]): string => pictures.map(({ id }) => id).join('');

  it('puts a picture at the end, behind another one, or in its place', () => {
    expect(ids(placePicture([a, b], c, {}))).toBe('abc');
    expect(ids(placePicture([a, b], c, { after: 'a' }))).toBe('acb');
    expect(ids(placePicture([a, b], c, { replaces: 'a' }))).toBe('cb');
  });

  it('puts it at the end when the other one is gone', () => {
    expect(ids(placePicture([b], c, { replaces: 'a' }))).toBe('bc');
  });

  it('says in which box the same picture is already', () => {
    const held = buildPicture({ id: 'c', box: 17 });
    expect(() => placePicture([a, held], c, { replaces: 'a' })).toThrowError(PictureHeldError);
    expect(ids(placePicture([a, c], c, { replaces: 'c' }))).toBe('ac');
  });
});
