import * as z from 'zod/mini';
import { CountryCode, EmailAddress, OfficeCode, Uuid, line, text, words } from '#contract/values';

const Password = z.string().check(z.minLength(10), z.maxLength(200));
const Language = z.enum(['en']);
const Token = z.string().check(z.regex(/^[\w-]{43}$/));

/** `POST /api/accounts`; the answer is the same whether or not the address is known. */
export const SignUp = z.strictObject({
  firstName: line(100),
  lastName: line(100),
  email: EmailAddress,
  password: Password,
  language: Language,
  /** The privacy policy was read and ticked. */
  privacyPolicyAccepted: z.literal(true),
});
export type SignUp = z.infer<typeof SignUp>;

/** `POST /api/accounts/confirmation` */
export const ConfirmAccount = z.strictObject({ token: Token });
/** `POST /api/session` */
export const LogIn = z.strictObject({ email: EmailAddress, password: z.string().check(z.maxLength(200)) });
export type LogIn = z.infer<typeof LogIn>;
/** `POST /api/demo-session`; only where the demo is on. */
export const DemoLogIn = z.strictObject({ accountId: Uuid });
/** `POST /api/lost-password` */
export const LostPassword = z.strictObject({ email: EmailAddress });
/** `POST /api/new-password` */
export const NewPassword = z.strictObject({ token: Token, password: Password });
export type NewPassword = z.infer<typeof NewPassword>;

export const Role = z.enum(['importer', 'fmsca', 'customs', 'support']);
export const GrantStatus = z.enum(['requested', 'active', 'refused', 'suspended']);

/** A role of a person with a company, a country's authority or a customs office. `holder` is its name as shown. */
export const Grant = z.strictObject({
  id: Uuid,
  role: Role,
  status: GrantStatus,
  companyId: z.nullable(Uuid),
  country: z.nullable(CountryCode),
  officeCode: z.nullable(OfficeCode),
  holder: z.string(),
  requestedAt: z.iso.datetime(),
  decisionWords: z.string(),
});
export type Grant = z.infer<typeof Grant>;

/** `GET /api/session`: who is signed in, with all grants. */
export const Session = z.strictObject({
  accountId: Uuid,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  language: Language,
  grants: z.array(Grant),
});
export type Session = z.infer<typeof Session>;

/** `GET /api/about`: what a device needs before it signs in. `demoPeople` is empty where the demo is off. */
export const About = z.strictObject({
  version: z.string(),
  contractVersion: z.int(),
  vapidPublicKey: z.string(),
  demoPeople: z.array(z.strictObject({ accountId: Uuid, name: z.string(), role: Role, holder: z.string() })),
  supportEmail: z.string(),
});
export type About = z.infer<typeof About>;

/** `GET /api/companies?text=` */
export const Company = z.strictObject({
  id: Uuid,
  name: z.string(),
  eori: z.string(),
  city: z.string(),
  country: CountryCode,
});
export type Company = z.infer<typeof Company>;

/** `POST /api/companies`: "Create Operator". The same EORI again leads to the existing company. */
export const CreateCompany = z.strictObject({
  id: Uuid,
  name: line(300),
  address: text(500),
  city: line(200),
  country: CountryCode,
  phone: text(50),
  email: z.union([EmailAddress, z.literal('')]),
  /** Economic Operators Registration and Identification number: country code and up to 15 characters. */
  eori: z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[A-Z]{2}[A-Z0-9]{1,15}$/)),
});
export type CreateCompany = z.infer<typeof CreateCompany>;

/** `POST /api/role-requests`; `id` is made on the device, so that sending twice asks once. */
export const RoleRequest = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('importer'), id: Uuid, companyId: Uuid, words: text(2000) }),
  z.strictObject({ role: z.literal('fmsca'), id: Uuid, country: CountryCode, words: text(2000) }),
  z.strictObject({ role: z.literal('customs'), id: Uuid, officeCode: OfficeCode, words: text(2000) }),
]);
export type RoleRequest = z.infer<typeof RoleRequest>;

/** `POST /api/role-requests/:id/decision` */
export const RoleDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), words: text(2000) }),
  z.strictObject({ decision: z.literal('refuse'), words: words(2000) }),
]);
export type RoleDecision = z.infer<typeof RoleDecision>;

/** `GET /api/role-requests`: what waits for a decision of the person asking, oldest first. */
export const PendingRequest = z.strictObject({
  grant: Grant,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  words: z.string(),
});
export type PendingRequest = z.infer<typeof PendingRequest>;
