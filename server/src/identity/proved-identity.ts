import { EmailAddress, line } from '#contract/values';

/** Somebody as the identity provider knows them. */
export interface ProvedIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** In lower case; empty when the provider gives none. */
  readonly email: string;
  /** Whether the provider says that the address is theirs. */
  readonly isEmailVerified: boolean;
  /** Empty when the provider gives none we can use. */
  readonly firstName: string;
  readonly lastName: string;
}

/** Reads the standard claims (OpenID Connect Core 1.0, section 5.1). */
export function readClaims(issuer: string, subject: string, claims: Record<string, unknown>): ProvedIdentity {
  const email = EmailAddress.safeParse(claims['email']).data ?? '';
  return {
    issuer,
    subject,
    email,
    isEmailVerified: email !== '' && claims['email_verified'] === true,
    firstName: line(100).safeParse(claims['given_name']).data ?? '',
    lastName: line(100).safeParse(claims['family_name']).data ?? '',
  };
}
