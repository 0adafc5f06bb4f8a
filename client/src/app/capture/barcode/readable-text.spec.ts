import { toReadableText } from './readable-text';

describe('toReadableText', () => {
  it('puts a space where control characters separate', () => {
    expect(toReadableText('\u001dPT\u001d\u001eMutu\u0000\r\nÉ 木\ud83d\ude00\t2 \ud83d')).toBe('PT Mutu \nÉ 木😀\t2');
  });
});
