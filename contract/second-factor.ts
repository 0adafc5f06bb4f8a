import * as z from 'zod/mini';
import { Grant } from '#contract/role';
import { EmailAddress, Instant, Uuid, line, upTo, words } from '#contract/values';

/** More would help nobody, and a list must end. */
export const MOST_FACTORS = 10;
/** How many recovery codes are made at once. */
export const RECOVERY_CODES = 10;
/** How many roles the support team is shown of somebody. */
export const MOST_ROLES_SHOWN = 50;

const base64url = (max: number) => z.string().check(upTo(max), z.regex(/^[\w-]*$/));
/** WebAuthn: a credential id has at most 1,023 bytes. */
const CredentialId = base64url(1_364);
const Transports = z.array(z.string().check(upTo(20))).check(upTo(10));
const Name = line(60);

/** What one can prove with that it is oneself: a factor one has, a recovery code, or, while there is no factor, the password. */
export const ProofWay = z.enum(['passkey', 'totp', 'recoveryCode', 'password']);
export type ProofWay = z.infer<typeof ProofWay>;

const FactorKind = z.enum(['passkey', 'totp']);
/** What the support team may know of a factor: names of devices are for the owner. */
const HeldFactor = { kind: FactorKind, addedAt: Instant, lastUsedAt: z.nullable(Instant) };

/** One passkey or authenticator app. */
export const Factor = z.strictObject({ id: Uuid, name: z.string().check(upTo(60)), ...HeldFactor });
export type Factor = z.infer<typeof Factor>;

/** `GET /api/second-factor`: of whoever is signed in, or has signed in by half. */
export const SecondFactor = z.strictObject({
  /** `prove`: signed in by half, the factor is missing; `enrol`: the role needs one, and there is none yet; null: signed in. */
  step: z.nullable(z.enum(['prove', 'enrol'])),
  /** The role needs one: the last cannot be removed. */
  isRequired: z.boolean(),
  ways: z.array(ProofWay).check(upTo(4)),
  /** Whether changes need another proof first: the last was more than ten minutes ago. */
  isProofNeeded: z.boolean(),
  /** Empty while the factor is missing: names of devices are for the owner. */
  factors: z.array(Factor).check(upTo(MOST_FACTORS)),
  recoveryCodesLeft: z.int(),
});
export type SecondFactor = z.infer<typeof SecondFactor>;

const Credential = z.object({ id: CredentialId, type: z.literal('public-key'), transports: z.optional(Transports) });
const Challenge = base64url(100);
const Verification = z.enum(['required', 'preferred', 'discouraged']);

/** What the browser needs to make a passkey (WebAuthn, PublicKeyCredentialCreationOptionsJSON). */
export const PasskeyCreation = z.object({
  rp: z.object({ id: z.string().check(upTo(253)), name: z.string().check(upTo(100)) }),
  user: z.object({
    id: base64url(86),
    name: z.string().check(upTo(254)),
    displayName: z.string().check(upTo(201)),
  }),
  challenge: Challenge,
  pubKeyCredParams: z.array(z.object({ alg: z.int(), type: z.literal('public-key') })).check(z.minLength(1), upTo(10)),
  timeout: z.int(),
  excludeCredentials: z.array(Credential).check(upTo(MOST_FACTORS)),
  authenticatorSelection: z.object({
    residentKey: Verification,
    requireResidentKey: z.boolean(),
    userVerification: Verification,
  }),
  attestation: z.literal('none'),
});
export type PasskeyCreation = z.infer<typeof PasskeyCreation>;

/** What the browser needs to use one (WebAuthn, PublicKeyCredentialRequestOptionsJSON). */
export const PasskeyRequest = z.object({
  rpId: z.string().check(upTo(253)),
  challenge: Challenge,
  timeout: z.int(),
  allowCredentials: z.array(Credential).check(upTo(MOST_FACTORS)),
  userVerification: Verification,
});
export type PasskeyRequest = z.infer<typeof PasskeyRequest>;

/** What the browser says of a new passkey (RegistrationResponseJSON); what else it says is not read. */
export const PasskeyMade = z.object({
  id: CredentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url(700),
    attestationObject: base64url(4_000),
    transports: z.optional(Transports),
  }),
});
export type PasskeyMade = z.infer<typeof PasskeyMade>;

/** What the browser says of a passkey that was used (AuthenticationResponseJSON). */
export const PasskeyUsed = z.object({
  id: CredentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url(700),
    authenticatorData: base64url(500),
    signature: base64url(700),
    userHandle: z.optional(z.nullable(base64url(86))),
  }),
});
export type PasskeyUsed = z.infer<typeof PasskeyUsed>;

const spaceless = z.string().check(
  upTo(40),
  z.overwrite((typed) => typed.replace(/[\s-]/g, '')),
);
/** Six digits, as the app shows them, with or without a space between. */
const TotpCode = spaceless.check(z.regex(/^\d{6}$/));

/** `POST /api/second-factor/proof`: ends the step that is missing, or shows once more that it is the owner. */
export const FactorProof = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('passkey'), response: PasskeyUsed }),
  z.strictObject({ way: z.literal('totp'), code: TotpCode }),
  z.strictObject({ way: z.literal('recoveryCode'), code: spaceless.check(z.toUpperCase(), z.regex(/^[0-9A-Z]{12}$/)) }),
  z.strictObject({ way: z.literal('password'), password: z.string().check(upTo(200)) }),
]);
export type FactorProof = z.infer<typeof FactorProof>;

/** `POST /api/second-factor/passkeys`; `id` is made on the device, so that sending twice adds once. */
export const AddPasskey = z.strictObject({ id: Uuid, name: Name, response: PasskeyMade });
export type AddPasskey = z.infer<typeof AddPasskey>;
/** `POST /api/second-factor/totp-secret`: what an authenticator app is told, by hand (base32) or as a QR code. */
export const TotpSecret = z.strictObject({
  secret: z.string().check(upTo(64)),
  uri: z.string().check(upTo(1_000)),
});
export type TotpSecret = z.infer<typeof TotpSecret>;
/** `POST /api/second-factor/totp`: the first code shows that the app has the secret. */
export const AddTotp = z.strictObject({ id: Uuid, name: Name, code: TotpCode });
export type AddTotp = z.infer<typeof AddTotp>;
/** `PUT /api/second-factor/:id` */
export const RenameFactor = z.strictObject({ name: Name });

const Codes = z.array(z.string().check(upTo(20))).check(upTo(RECOVERY_CODES));
/** `POST /api/second-factor/recovery-codes`: new ones; those before open nothing any more. They are told this once. */
export const RecoveryCodes = z.strictObject({ codes: Codes });
/** Its answer: recovery codes come with the first factor, this once. */
export const AddedFactor = z.strictObject({ factor: Factor, recoveryCodes: z.nullable(Codes) });
export type AddedFactor = z.infer<typeof AddedFactor>;

/** `POST /api/passkey-session`: signs in with a passkey alone, which must have asked for finger, face or PIN. The answer is a Session. */
export const PasskeyLogIn = z.strictObject({ response: PasskeyUsed });

/** What became of an account's factors. */
export const FactorEventKind = z.enum(['added', 'removed', 'codesMade', 'codeUsed', 'givenBack']);
export type FactorEventKind = z.infer<typeof FactorEventKind>;

/** `POST /api/second-factor/holder`: for the support team, somebody by their whole address. */
export const FindFactorHolder = z.strictObject({ email: EmailAddress });
export const FactorHolder = z.strictObject({
  accountId: Uuid,
  firstName: z.string().check(upTo(100)),
  lastName: z.string().check(upTo(100)),
  email: z.string().check(upTo(254)),
  /** Active and suspended ones, oldest first. */
  grants: z.array(Grant).check(upTo(MOST_ROLES_SHOWN)),
  /** A role they have now needs a factor: without one they add it at the next sign-in. */
  isRequired: z.boolean(),
  factors: z.array(z.strictObject(HeldFactor)).check(upTo(MOST_FACTORS)),
  recoveryCodesLeft: z.int(),
  /** The last fifty, newest first. `by` is empty for the person themselves. */
  history: z
    .array(
      z.strictObject({
        id: Uuid,
        kind: FactorEventKind,
        /** Of what was added or removed; null otherwise. */
        factorKind: z.nullable(FactorKind),
        at: Instant,
        by: z.string().check(upTo(201)),
        words: z.string().check(upTo(2_000)),
      }),
    )
    .check(upTo(50)),
});
export type FactorHolder = z.infer<typeof FactorHolder>;

/**
 * `POST /api/second-factor/given-back`: a lost factor; `id` is made on the device. `seen` is the newest event of the history that was
 * looked at: 409 `stale-version` where another came since. The answer is a FactorHolder.
 */
export const GiveFactorBack = z.strictObject({
  id: Uuid,
  accountId: Uuid,
  seen: z.nullable(Uuid),
  words: words(2_000),
});
export type GiveFactorBack = z.infer<typeof GiveFactorBack>;
