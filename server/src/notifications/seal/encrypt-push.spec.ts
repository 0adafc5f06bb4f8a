import { createECDH, randomBytes } from 'node:crypto';
import { decrypt } from 'http_ece';
import webPush from 'web-push';
import { encryptPush } from '#server/notifications/seal/encrypt-push';

describe('the encryption of push messages', () => {
  it('is that of the example in RFC 8291, appendix A', () => {
    const local = createECDH('prime256v1');
    local.setPrivateKey('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url');
    const browser = {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    };
    const salt = Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url');
    const body = encryptPush(browser, 'When I grow up, I want to be a watermelon', { salt, local });
    expect(body.toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    );
  });

  it('is read by a browser as web-push’s is, in any script, and never the same twice', () => {
    const browser = createECDH('prime256v1');
    const p256dh = browser.generateKeys('base64url');
    const auth = randomBytes(16).toString('base64url');
    const text = JSON.stringify({ body: 'Een vergunning – محمد 🌲'.repeat(40) });
    const theirs = webPush.encrypt(p256dh, auth, text, 'aes128gcm').cipherText;
    const bodies = [encryptPush({ p256dh, auth }, text), encryptPush({ p256dh, auth }, text), theirs];
    for (const body of bodies)
      expect(decrypt(body, { version: 'aes128gcm', privateKey: browser, authSecret: auth }).toString()).toBe(text);
    expect(bodies[0]).not.toEqual(bodies[1]);
    expect(bodies[0]).toHaveSize(theirs.length);
  });

  it('takes no key that is none', () => {
    expect(() => encryptPush({ p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) }, 'x')).toThrowError();
  });
});
