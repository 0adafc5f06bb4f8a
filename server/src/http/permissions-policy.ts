/**
 * What the app asks the browser for: photographs of the paper, links handed on, passkeys. `web-share` is the page's own without a
 * word, and not every browser knows it: one that does not, complains.
 */
export const ASKED_FOR = [
  'camera',
  'clipboard-write',
  'publickey-credentials-create',
  'publickey-credentials-get',
] as const;

/** What it never asks for, so that no script that should not be there can. */
export const NEVER_ASKED_FOR = [
  'accelerometer',
  'browsing-topics',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/** The value of `Permissions-Policy`. */
export const PERMISSIONS_POLICY = [
  ...ASKED_FOR.map((feature) => `${feature}=(self)`),
  ...NEVER_ASKED_FOR.map((feature) => `${feature}=()`),
].join(', ');
