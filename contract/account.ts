import * as z from 'zod/mini';
import { EmailAddress, formed, line, optionalLine, upTo } from '#contract/values';

/**
 * Its rules are told before it is typed; whether it is a common one is found by the server, without asking anybody. Signs are
 * counted composed (NFC): an é is one, however a keyboard sends it.
 */
export const Password = z.string().check(upTo(200), z.normalize('NFC'), z.minLength(10));
/** A password somebody has: older rules may have been others. */
const KnownPassword = z.string().check(upTo(200));
/** Languages the app speaks; English first. */
export const Language = z.enum(['en']);
const Token = formed(43, /^[\w-]{43}$/);

/** Many people have one name only: it is the first one. */
const person = { firstName: line(100), lastName: optionalLine(100), language: Language };

/** `POST /api/accounts`; the answer is the same whether or not the address is known. */
export const SignUp = z.strictObject({
  ...person,
  email: EmailAddress,
  password: Password,
  /** The privacy policy was read and ticked. */
  privacyPolicyAccepted: z.literal(true),
});
export type SignUp = z.infer<typeof SignUp>;

/** `POST /api/accounts/confirmation`: the link shows who reads the mailbox, the password who signed up. */
export const ConfirmAccount = z.strictObject({ token: Token, password: KnownPassword });
export type ConfirmAccount = z.infer<typeof ConfirmAccount>;
/** `POST /api/accounts/confirmation-mail`: sends it again. */
export const ConfirmationMail = z.strictObject({ email: EmailAddress });
/** `POST /api/session` */
export const LogIn = z.strictObject({ email: EmailAddress, password: KnownPassword });
export type LogIn = z.infer<typeof LogIn>;
/** `POST /api/lost-password` */
export const LostPassword = z.strictObject({ email: EmailAddress });
/** `POST /api/new-password` */
export const NewPassword = z.strictObject({ token: Token, password: Password });
export type NewPassword = z.infer<typeof NewPassword>;

/** `PUT /api/account`: "Edit Your Profile". */
export const AccountChange = z.strictObject(person);
export type AccountChange = z.infer<typeof AccountChange>;
/** `PUT /api/account/password`; other sessions end. */
export const PasswordChange = z.strictObject({ oldPassword: KnownPassword, password: Password });
export type PasswordChange = z.infer<typeof PasswordChange>;
/**
 * `PUT /api/account/email`: the address changes once both addresses confirmed it. The answer is the same whether or not the new
 * one is known. `password` is empty where the account has none; the session must then be a fresh one.
 */
export const EmailChange = z.strictObject({ email: EmailAddress, password: KnownPassword });
export type EmailChange = z.infer<typeof EmailChange>;
/** `POST /api/account/email-confirmation`: a link of one of the two mails. */
export const ConfirmEmailChange = z.strictObject({ token: Token });
/** Its answer: whether the other address confirmed before, so that the change is done. */
export const EmailChangeState = z.strictObject({ isChanged: z.boolean() });
/** `POST /api/account/erasure`: what the law makes us keep is kept without the name. */
export const EraseAccount = z.strictObject({ password: KnownPassword });
export type EraseAccount = z.infer<typeof EraseAccount>;

/** `GET /api/account`: what only its owner sees, and what would become of it all if it were erased. */
export const AccountDetails = z.strictObject({
  /** False where only an identity provider opens it. */
  hasPassword: z.boolean(),
  /** A change of address under way; null without one. */
  pendingEmail: z.nullable(
    z.strictObject({
      email: z.string(),
      isOldConfirmed: z.boolean(),
      isNewConfirmed: z.boolean(),
      expiresAt: z.iso.datetime(),
    }),
  ),
  /** The account of the identity provider (EU Login) that opens it too. */
  identity: z.nullable(z.strictObject({ email: z.string(), linkedAt: z.iso.datetime() })),
  /** Licences of one's own: drafts are discarded with the account, returned ones hinder it, the others stay without the name. */
  drafts: z.int(),
  returned: z.int(),
  lodged: z.int(),
});
export type AccountDetails = z.infer<typeof AccountDetails>;
