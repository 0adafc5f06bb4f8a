import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

const KEY_INFO = Buffer.from('WebPush: info\0');
const CEK_INFO = Buffer.from('Content-Encoding: aes128gcm\0');
const NONCE_INFO = Buffer.from('Content-Encoding: nonce\0');
/** Ends the last record, which is the only one: a push message has 4096 bytes at most. */
const LAST_RECORD = '\u0002';
const RECORD_SIZE = 4096;
const HEAD_BYTES = 16 + 4 + 1;

/** The keys of a browser, base64url. */
export interface BrowserKeys {
  readonly p256dh: string;
  readonly auth: string;
}

/** What is made anew for each message. */
export interface OneTimeKeys {
  readonly salt: Buffer;
  readonly local: ReturnType<typeof createECDH>;
}

/**
 * Encrypts a push message for one browser. The cryptography is Node's; web-push's composition of it takes a third longer, most of
 * it for preparing keys for each of seven hashes, where HKDF prepares them three times.
 *
 * @source RFC 8291, 3.4 and 4; RFC 8188, 2
 * @throws Error when `p256dh` is no point of P-256
 */
export function encryptPush({ p256dh, auth }: BrowserKeys, text: string, keys = makeKeys()): Buffer {
  const { salt, local } = keys;
  const browser = Buffer.from(p256dh, 'base64url');
  const sender = local.getPublicKey();
  const shared = local.computeSecret(browser);
  const info = Buffer.concat([KEY_INFO, browser, sender]);
  const input = derive(shared, Buffer.from(auth, 'base64url'), info, 32);
  const cipher = createCipheriv('aes-128-gcm', derive(input, salt, CEK_INFO, 16), derive(input, salt, NONCE_INFO, 12));
  const sealed = [cipher.update(text + LAST_RECORD, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([buildHead(salt, sender.length), sender, ...sealed]);
}

function makeKeys(): OneTimeKeys {
  const local = createECDH('prime256v1');
  local.generateKeys();
  return { salt: randomBytes(16), local };
}

const derive = (input: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', input, salt, info, bytes));

function buildHead(salt: Buffer, idBytes: number): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  salt.copy(head);
  head.writeUInt32BE(RECORD_SIZE, 16);
  head[20] = idBytes;
  return head;
}
