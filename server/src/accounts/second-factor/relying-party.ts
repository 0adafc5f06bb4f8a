import type { Config } from '#server/config';

/** The name people see when their device asks for the passkey. */
export const RP_NAME = 'FLEGT Licences';

/** Passkeys belong to the host people know the app by (WebAuthn, relying party), and are used on its pages only. */
export function relyingPartyOf({ publicUrl }: Config): { readonly rpId: string; readonly origin: string } {
  const { hostname, origin } = new URL(publicUrl);
  return { rpId: hostname, origin };
}
