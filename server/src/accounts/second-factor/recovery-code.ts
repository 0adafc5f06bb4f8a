import { createHmac, randomInt } from 'node:crypto';
import { RECOVERY_CODES } from '#contract/second-factor';
import type { Keys } from '#server/keys';

/** Nothing that looks like something else on paper: no I, L, O, U, 0, 1. */
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 12;

/** New codes as a person keeps them, `ABCD-EFGH-JKMN`: 58 bits of chance each. */
export const makeRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, makeCode);

const makeCode = (): string =>
  Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)])
    .join('')
    .replace(/.{4}(?=.)/g, '$&-');

/** What the database knows of a code. With a key that is not in it: 58 bits alone could be tried through. */
export const digestRecoveryCode = ({ factorSecret }: Keys, accountId: string, code: string): string =>
  createHmac('sha256', Buffer.from(factorSecret, 'base64url'))
    .update(`recovery code ${accountId} ${code.replaceAll('-', '')}`)
    .digest('base64url');
