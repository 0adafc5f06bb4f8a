interface ToAccount {
  /** Null: an unknown address was given, nothing is sent. */
  readonly accountId: string | null;
}

/** A mail to the owner of the account. */
export interface OwnMailTask extends ToAccount {
  readonly kind:
    | 'newPassword'
    | 'alreadyKnown'
    | 'passwordChanged'
    | 'identityLinked'
    | 'identityUnlinked'
    | 'factorAdded'
    | 'factorRemoved'
    | 'recoveryCodesMade'
    | 'recoveryCodeUsed'
    | 'factorGivenBack';
}

/** What the job of a mail about the account needs to know; the token of a link is made when it is done. */
export type AccountMailTask =
  | OwnMailTask
  | (ToAccount & { readonly kind: 'confirm'; readonly signUpId: string | null })
  | (ToAccount & { readonly kind: 'oldAddress' | 'newAddress'; readonly emailChangeId: string });
