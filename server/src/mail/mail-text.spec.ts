import { toMailText } from '#server/mail/mail-text';

/** What programs take for a link: a scheme, a domain with a dot, an address of four numbers. Their own rules are wider and narrower. */
const LINKS = [
  /[a-z][a-z\d+.-]*:[/\\]/i,
  /(mailto|tel|sms|javascript|data):\S/i,
  /[\p{L}\p{N}_-][.。．｡]\p{L}[\p{L}\p{N}-]/u,
  /\d+\.\d+\.\d+\.\d+/,
];

describe('A8: what people typed, in a mail', () => {
  for (const typed of [
    'http://evil.example/ win',
    'HTTPS://EVIL.EXAMPLE',
    'https:/evil.example',
    'http:\\\\evil.example',
    'www.evil.example',
    'evil.example',
    'пример.рф',
    '例え。テスト',
    'evil．example',
    'xn--e1afmkfd.xn--p1ai',
    'a.b.c.evil.co.uk/path?x=1#y',
    'bit.ly/3xYz',
    'http://localhost/win',
    'ftp://10.0.0.1/x',
    '192.0.2.7/win',
    'mailto:a@evil.example',
    'a@evil.example',
    'javascript:alert(1)',
    'tel:+32470000000',
    'evil.\u200bexample',
    'evil\u2060.example',
    'evil.\u200dexample',
    'ht\u00adtp://ev\u200bil.example',
    'elpmaxe.live\u202e//:ptth',
    'under_score.evil-site.example',
    'http://http://evil.example',
  ])
    it(`becomes no link: ${JSON.stringify(typed)}`, () => {
      const text = toMailText(typed, 300);
      const seen = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
      for (const link of LINKS) expect(seen).not.toMatch(link);
    });

  for (const kept of [
    'Peeters Hout NV',
    'Peeters Hout N.V.',
    'Holz Müller GmbH & Co. KG',
    "O'Brien-Smith",
    '26.90061-00001.001-ID-BE',
    'at 14:30, 46.911 m³ (1,5 %)',
    'נורה 🌳 וילמס',
    'میز\u200cها',
    '👩\u200d🌾 Nora',
    'First line:\nsecond line',
  ])
    it(`stays as it is: ${JSON.stringify(kept)}`, () => expect(toMailText(kept, 300)).toBe(kept));

  it('is short: what is longer ends in an ellipsis, never in half a sign', () => {
    expect(toMailText('🌲'.repeat(500), 300)).toBe(`${'🌲'.repeat(299)}…`);
    expect(toMailText('🌲'.repeat(300), 300)).toBe('🌲'.repeat(300));
  });

  it('is broken up in no time, however long it is', () => {
    for (const piece of ['a.', ':/', '1.', '\u200d', 'mailto:', '-'])
      expect(toMailText(piece.repeat(50_000), 10).length).toBe(10);
  });
});
