import { globSync, readFileSync } from 'node:fs';
import { ASKED_FOR, NEVER_ASKED_FOR, PERMISSIONS_POLICY } from '#server/http/permissions-policy';

/** How a program asks for a feature. */
const CALLS: Partial<Record<string, RegExp>> = {
  camera: /getUserMedia/,
  'clipboard-write': /clipboard\.write/,
  'clipboard-read': /clipboard\.read/,
  'display-capture': /getDisplayMedia/,
  fullscreen: /requestFullscreen/,
  geolocation: /\.geolocation/,
  microphone: /audio: (true|\{)/,
  'otp-credentials': /\botp:/,
  payment: /PaymentRequest/,
  'picture-in-picture': /requestPictureInPicture/,
  'screen-wake-lock': /wakeLock/,
  'storage-access': /requestStorageAccess/,
  usb: /navigator\.usb/,
};

describe('the permissions policy', () => {
  const sources = globSync('client/src/**/*.ts').filter((file) => !file.endsWith('.spec.ts'));
  const program = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  const isUsed = (feature: string) => CALLS[feature]?.test(program) ?? false;

  it('A20: forbids nothing the app asks for', () => {
    expect(NEVER_ASKED_FOR.filter(isUsed)).toEqual([]);
    for (const feature of NEVER_ASKED_FOR) expect(PERMISSIONS_POLICY).toContain(`${feature}=()`);
  });

  it('A20: allows nothing the app does not ask for, and nobody but the app', () => {
    // Passkeys are asked for by a library, not by a line of ours.
    const own = ASKED_FOR.filter((feature) => !feature.startsWith('publickey-'));
    expect(own.filter((feature) => !isUsed(feature))).toEqual([]);
    expect(PERMISSIONS_POLICY).not.toMatch(/\*|https?:/);
  });
});
