import { findPageKey, isTypedIn, type PageKey } from './page-key';

describe('keys of a page', () => {
  const act = () => undefined;
  const list: PageKey[] = [
    { keys: ['j', 'ArrowDown'], words: 'next', act },
    { keys: ['Enter'], words: 'open' },
  ];
  const find = (changes: object) =>
    findPageKey(list, {
      key: 'j',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      defaultPrevented: false,
      isComposing: false,
      ...changes,
    })?.words;

  it('are found by each of their names', () => {
    expect(find({})).toBe('next');
    expect(find({ key: 'ArrowDown' })).toBe('next');
    expect(find({ key: 'x' })).toBeUndefined();
  });

  it('are left alone with a modifier, where somebody answered, and where an element answers itself', () => {
    for (const taken of ['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented', 'isComposing'])
      expect(find({ [taken]: true })).toBeUndefined();
    expect(find({ key: 'Enter' })).toBeUndefined();
  });

  it('are letters in a field, not on a tick box or button', () => {
    const make = (html: string) => {
      const frame = document.createElement('div');
      frame.innerHTML = html;
      return frame.firstElementChild;
    };
    for (const field of ['<input>', '<input type="search">', '<textarea></textarea>', '<select></select>'])
      expect(isTypedIn(make(field))).toBeTrue();
    for (const other of ['<input type="checkbox">', '<input type="radio">', '<button></button>'])
      expect(isTypedIn(make(other))).toBeFalse();
    expect(isTypedIn(null)).toBeFalse();
  });
});
