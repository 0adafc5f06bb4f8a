import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webPush from 'web-push';

/** Secrets of this server, made once in the data folder and readable by it alone. */
export interface Keys {
  readonly sessionSecret: string;
  readonly vapid: { readonly publicKey: string; readonly privateKey: string };
  /** Ed25519, for receipts; `id` is the start of the SHA-256 of the public key. */
  readonly receipt: { readonly id: string; readonly privateKeyPem: string; readonly publicKeyPem: string };
  /** Public keys of earlier receipt keys stay published. */
  readonly earlierReceiptKeys: readonly { readonly id: string; readonly publicKeyPem: string }[];
}

/** The keys in `folder`, made at the first start. */
export function loadKeys(folder: string): Keys {
  const path = join(folder, 'keys.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Keys;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys = makeKeys();
  writeFileSync(path, JSON.stringify(keys, null, 2), { mode: 0o600, flag: 'wx' });
  return keys;
}

function makeKeys(): Keys {
  const pair = generateKeyPairSync('ed25519');
  const publicKeyPem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const privateKeyPem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const id = createHash('sha256').update(publicKeyPem).digest('hex').slice(0, 16);
  return {
    sessionSecret: randomBytes(32).toString('base64url'),
    vapid: webPush.generateVAPIDKeys(),
    receipt: { id, privateKeyPem, publicKeyPem },
    earlierReceiptKeys: [],
  };
}
