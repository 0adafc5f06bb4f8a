import { isCommon } from '#server/accounts/uncommon-password';
import { DEMO_PASSWORD } from '#server/demo/people';

describe('a common password', () => {
  for (const password of [
    'password123',
    'P@ssw0rd2026!',
    'Welcome2026!',
    'iloveyou!!!!',
    '1234567890',
    '9876543210',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '1q2w3e4r5t',
    'Qwertyuiop',
    'klmnopqrstuv',
    '1111122222',
    'pass word 1234',
  ])
    it(`is "${password}"`, () => expect(isCommon(password)).toBeTrue());

  for (const password of [
    DEMO_PASSWORD,
    'Tall oaks 7 rivers',
    'kX9#mQ2v!pLw',
    '🌲🌳🌴🎋🪵🚢⚓🧭📦🏛️',
    'سبعة عشر نخلة',
    '8401937265',
  ])
    it(`is not "${password}"`, () => expect(isCommon(password)).toBeFalse());
});
