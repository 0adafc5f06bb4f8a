/** What a passkey keeps of the account (WebAuthn, user handle): its id, and nothing of the person. */
export const toHandle = (accountId: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex'));

/** Whether `handle` (base64url) is that of the account. */
export const isHandleOf = (handle: string, accountId: string): boolean =>
  Buffer.from(toHandle(accountId)).equals(Buffer.from(handle, 'base64url'));
