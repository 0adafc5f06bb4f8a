import { createPrivateKey, sign } from 'node:crypto';
import type { Receipt } from '#contract/answer';
import type { Keys } from '#server/keys';
import { toCanonicalJson } from '#server/licences/canonical-hash';

/** A receipt for what is written in the same transaction, signed over the canonical JSON of its body. */
export function signReceipt({ receipt: key }: Keys, body: Receipt['body']): Receipt {
  const signature = sign(null, Buffer.from(toCanonicalJson(body)), createPrivateKey(key.privateKeyPem));
  return { body, algorithm: 'Ed25519', keyId: key.id, signature: signature.toString('base64url') };
}

/** The public keys of all receipts this server ever signed. */
export function listReceiptKeys({ receipt, earlierReceiptKeys }: Keys) {
  return [receipt, ...earlierReceiptKeys].map(({ id, publicKeyPem }) => ({
    keyId: id,
    algorithm: 'Ed25519' as const,
    publicKeyPem,
  }));
}
