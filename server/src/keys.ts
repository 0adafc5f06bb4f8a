import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webPush from 'web-push';

/** Secrets of this server, made once in the data folder and readable by it alone. */
export interface Keys {
  readonly sessionSecret: string;
  /** 32 bytes (base64url): seals the secrets of authenticator apps, and digests recovery codes. */
  readonly factorSecret: string;
  readonly vapid: { readonly publicKey: string; readonly privateKey: string };
  /** Ed25519, for receipts; `id` is the start of the SHA-256 of the public key. */
  readonly receipt: { readonly id: string; readonly privateKeyPem: string; readonly publicKeyPem: string };
  /** Public keys of earlier receipt keys stay published. */
  readonly earlierReceiptKeys: readonly { readonly id: string; readonly publicKeyPem: string }[];
}

type StoredKeys = Omit<Keys, 'factorSecret'> & Partial<Keys>;

/** The keys in `folder`, made at the first start; one that an earlier version did not have is added. */
export function loadKeys(folder: string): Keys {
  const path = join(folder, 'keys.json');
  if (existsSync(path)) return completeKeys(path, JSON.parse(readFileSync(path, 'utf8')) as StoredKeys);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys = makeKeys();
  writeFileSync(path, JSON.stringify(keys, null, 2), { mode: 0o600, flag: 'wx' });
  return keys;
}

/** What else is in the file is not lost if the disk is full, or the process ends meanwhile: it is replaced whole. */
function completeKeys(path: string, stored: StoredKeys): Keys {
  if (stored.factorSecret) return { ...stored, factorSecret: stored.factorSecret };
  const keys = { ...stored, factorSecret: makeSecret() };
  writeFileSync(`${path}.new`, JSON.stringify(keys, null, 2), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return keys;
}

const makeSecret = (): string => randomBytes(32).toString('base64url');

function makeKeys(): Keys {
  const pair = generateKeyPairSync('ed25519');
  const publicKeyPem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const privateKeyPem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const id = createHash('sha256').update(publicKeyPem).digest('hex').slice(0, 16);
  return {
    sessionSecret: makeSecret(),
    factorSecret: makeSecret(),
    vapid: webPush.generateVAPIDKeys(),
    receipt: { id, privateKeyPem, publicKeyPem },
    earlierReceiptKeys: [],
  };
}
