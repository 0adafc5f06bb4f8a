import { nameDevice } from '#server/accounts/device-name';

describe('the name of a device', () => {
  const named: [string, string][] = [
    [
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari, iOS',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox, Windows'],
  ];
  for (const [header, name] of named) it(`is "${name}"`, () => expect(nameDevice(header)).toBe(name));

  it('is empty where the browser says nothing one knows: nobody writes words of their own into the list', () => {
    for (const header of [undefined, '', 'x', 'Call 0900-EVIL/1.0 <script>', '\u0000'.repeat(9), 'a'.repeat(9000)])
      expect(nameDevice(header)).toBe('');
  });

  it('is short, however long the header is', () => {
    const long = `Mozilla/5.0 (Windows NT 10.0) ${'x'.repeat(9000)} Firefox/128.0`;
    expect(nameDevice(long).length).toBeLessThanOrEqual(60);
  });
});
