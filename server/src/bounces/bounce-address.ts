import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Services } from '#server/services';

type Signing = Pick<Services, 'config' | 'keys'>;

/** Where the mail `messageId` comes back to: the mailbox of bounces with a signed token; undefined where none is configured. */
export function toBounceAddress(services: Signing, messageId: string): string | undefined {
  const { mailBounceAddress } = services.config;
  if (!mailBounceAddress) return undefined;
  const [mailbox, host] = mailBounceAddress.split('@');
  const id = messageId.replaceAll('-', '');
  // Lower case throughout: servers on the way may change it. 12 + 1 + 32 + 16 characters of the 64 there may be before the @.
  return `${mailbox}+${id}${sign(services, id)}@${host}`;
}

/** The id of the mail that came back to `address`; undefined when we never gave that address away. */
export function readBounceAddress(services: Signing, address: string): string | undefined {
  const [, id = '', signature = ''] = /\+([0-9a-f]{32})([0-9a-f]{16})@/.exec(address.toLowerCase()) ?? [];
  const expected = sign(services, id);
  if (signature.length !== expected.length || !timingSafeEqual(Buffer.from(signature), Buffer.from(expected)))
    return undefined;
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** 64 bits: guessing one would take as many mails to us. */
function sign({ config, keys }: Signing, id: string): string {
  const secret = config.sessionSecret ?? keys.sessionSecret;
  return createHmac('sha256', secret).update(`bounce ${id}`).digest('hex').slice(0, 16);
}
