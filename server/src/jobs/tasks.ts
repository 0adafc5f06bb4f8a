/** The register of tasks: what each one needs to know. Ids only: addresses and names are looked up when it is done. */
export interface TaskData {
  /** Tells everyone concerned of a licence event. */
  'tell-of-licence': { readonly eventId: string };
  /** Tells the person asking of the decision about a role. */
  'tell-of-role': { readonly grantId: string };
  /** Hands one mail of the ledger over. */
  'send-mail': { readonly deliveryId: string };
  /** Posts one push message of the ledger. */
  'send-push': { readonly deliveryId: string };
  /** Sends the link of a token; the token exists only here and in the mail. */
  'send-account-mail': {
    readonly accountId: string | null;
    readonly kind: 'confirm' | 'newPassword' | 'alreadyKnown';
    readonly token: string | null;
  };
}
export type Task = keyof TaskData;

export const TASKS = [
  'tell-of-licence',
  'tell-of-role',
  'send-mail',
  'send-push',
  'send-account-mail',
] as const satisfies readonly Task[];
