import { EmailAddress, line } from '#contract/values';
import type { ProvedBy } from '#server/http/missing-step';

/** Somebody as the identity provider knows them. */
export interface ProvedIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** In lower case; empty when the provider gives none. */
  readonly email: string;
  /** Whether the provider says that the address is theirs. */
  readonly isEmailVerified: boolean;
  /** The provider says that it asked for more than one factor (RFC 8176, `mfa`). */
  readonly isMultiFactor: boolean;
  /** Empty when the provider gives none we can use. */
  readonly firstName: string;
  readonly lastName: string;
}

/** Reads the standard claims (OpenID Connect Core 1.0, section 5.1); `methods` is `amr` of the ID token, which alone is signed for this sign-in. */
export function readClaims(
  issuer: string,
  subject: string,
  claims: Record<string, unknown>,
  methods: unknown,
): ProvedIdentity {
  const email = EmailAddress.safeParse(claims['email']).data ?? '';
  return {
    issuer,
    subject,
    email,
    isMultiFactor: Array.isArray(methods) && methods.includes('mfa'),
    isEmailVerified: email !== '' && claims['email_verified'] === true,
    firstName: line(100).safeParse(claims['given_name']).data ?? '',
    lastName: line(100).safeParse(claims['family_name']).data ?? '',
  };
}

/** Whose word counts for a second factor: the provider's, where it asked for one itself. */
export const provedBy = ({ isMultiFactor }: ProvedIdentity): ProvedBy | undefined =>
  isMultiFactor ? 'identityProvider' : undefined;
