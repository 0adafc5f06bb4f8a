import { Router } from 'express';
import type { Config } from '#server/config';

const DAY_MS = 86_400_000;
/** Less than a year (RFC 9116, 2.5.5): a copy somebody kept says by itself when it is old. */
const HOLDS_DAYS = 180;

/** `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness. */
export function securityTxtRoutes({
  publicUrl,
  securityContact,
}: Pick<Config, 'publicUrl' | 'securityContact'>): Router {
  const path = '/.well-known/security.txt';
  return Router().get(path, (_request, response) => {
    const today = Math.floor(Date.now() / DAY_MS);
    const fields = [
      ['Contact', securityContact],
      ['Expires', new Date((today + HOLDS_DAYS) * DAY_MS).toISOString().replace('.000', '')],
      ['Canonical', `${publicUrl}${path}`],
      ['Preferred-Languages', 'en, de, fr, nl'],
    ];
    response.type('text/plain').send(fields.map(([name, value]) => `${name}: ${value}\r\n`).join(''));
  });
}
