import * as z from 'zod/mini';
import { Company } from '#contract/claimed-company';
import { CountryCode, OfficeCode, Uuid, text, words } from '#contract/values';

export const Role = z.enum(['importer', 'fmsca', 'customs', 'support']);
export const GrantStatus = z.enum(['requested', 'active', 'refused', 'suspended', 'ended']);
export const DeciderKind = z.enum(['administrator', 'authority', 'support']);

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
  /** The first importer of a company: decides about colleagues and mandates. */
  isAdministrator: z._default(z.boolean(), false),
  /** Who can decide while it is requested; empty otherwise. */
  waitsFor: z._default(z.array(DeciderKind), []),
});
export type Grant = z.infer<typeof Grant>;

/** `POST /api/role-requests`; `id` is made on the device, so that sending twice asks once. */
export const RoleRequest = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('importer'), id: Uuid, companyId: Uuid, words: text(2000) }),
  z.strictObject({ role: z.literal('fmsca'), id: Uuid, country: CountryCode, words: text(2000) }),
  z.strictObject({ role: z.literal('customs'), id: Uuid, officeCode: OfficeCode, words: text(2000) }),
]);
export type RoleRequest = z.infer<typeof RoleRequest>;

/** `POST /api/role-requests/:id/decision`, and of mandates. */
export const RoleDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), words: text(2000) }),
  z.strictObject({ decision: z.literal('refuse'), words: words(2000) }),
]);
export type RoleDecision = z.infer<typeof RoleDecision>;

/** `GET /api/role-requests`: what waits for a decision of the person asking, oldest first; never their own requests. */
export const PendingRequest = z.strictObject({
  grant: Grant,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  words: z.string(),
  /** Mondays to Fridays that passed since it was asked. */
  workingDays: z.int(),
  /** Nobody is an importer of this company yet: the person becomes its administrator. */
  isFirstOfCompany: z.boolean(),
  /** The company of an importer's request, and others that claim the same EORI; approving the first importer confirms it. */
  company: z.nullable(Company),
  otherClaims: z.array(Company),
  /** When the e-mail that goes with the request was sent from the app; null when it was not. */
  mailSentAt: z.nullable(z.iso.datetime()),
});
export type PendingRequest = z.infer<typeof PendingRequest>;
export const PendingRequests = z.strictObject({ requests: z.array(PendingRequest) });

/**
 * `POST /api/grants/:id/changes`: a step after the decision. `suspend`, `restore`, `appoint` (make administrator) by those who
 * decide about the role; `end` by the person whose role or request it is.
 */
export const GrantChange = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('suspend'), words: words(2000) }),
  z.strictObject({ event: z.literal('restore'), words: text(2000) }),
  z.strictObject({ event: z.literal('appoint'), words: text(2000) }),
  z.strictObject({ event: z.literal('end'), words: text(2000) }),
]);
export type GrantChange = z.infer<typeof GrantChange>;

/** `GET /api/grants?text=`: without it, all of them. */
export const GrantsQuery = z.object({ text: z._default(text(200), '') });

/** `GET /api/grants`: active and suspended roles the person asking decides about, by name of person or holder. */
export const HeldGrant = z.strictObject({
  grant: Grant,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
});
export type HeldGrant = z.infer<typeof HeldGrant>;
export const HeldGrants = z.strictObject({ grants: z.array(HeldGrant), isMore: z.boolean() });
export type HeldGrants = z.infer<typeof HeldGrants>;

/** `GET /api/role-requests/:id/mail`: the e-mail that goes with one's own request (R6), as the app would send it. */
export const RequestMail = z.strictObject({
  /** Where it honestly comes from; answers go to `replyTo`, the mailbox of the account. */
  from: z.string(),
  replyTo: z.string(),
  to: z.string(),
  /** The official mailbox of the national competent authority; empty where it is not known. */
  cc: z.string(),
  isCcKnown: z.boolean(),
  subject: z.string(),
  body: z.string(),
  sentAt: z.nullable(z.iso.datetime()),
});
export type RequestMail = z.infer<typeof RequestMail>;
// POST /api/role-requests/:id/mail sends it, once, to mailboxes the server knows; it takes no body. The answer is a RequestMail.
