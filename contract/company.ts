import * as z from 'zod/mini';
import { normaliseEori } from '#domain/values/eori';
import { Company } from '#contract/claimed-company';
import { GrantStatus } from '#contract/role';
import { CountryCode, EmailAddress, Uuid, line, text, words } from '#contract/values';

export { Company };

/** `GET /api/companies?text=&name=&eori=&city=&country=`: `text` in any of them, the others in the field of their name. */
export const CompaniesQuery = z.object({
  text: z._default(text(300), ''),
  name: z._default(text(300), ''),
  eori: z._default(text(50), ''),
  city: z._default(text(200), ''),
  country: z._default(z.union([CountryCode, z.literal('')]), ''),
});
export type CompaniesQuery = z.infer<typeof CompaniesQuery>;
export const Companies = z.strictObject({ companies: z.array(Company), isMore: z.boolean() });

/** `GET /api/companies/similar?name=&country=`: names that are much alike, before one is created. */
export const SimilarQuery = z.object({ name: line(300), country: CountryCode });

/** What a company may be registered for; the other chapters belong to other systems. */
export const SectionChapter = z.enum(['importedTimberProducts']);

/** `POST /api/companies`: "Create Operator". `id` is made on the device. */
export const CreateCompany = z.strictObject({
  id: Uuid,
  name: line(300),
  address: text(500),
  city: line(200),
  country: CountryCode,
  phone: text(50),
  email: z.union([EmailAddress, z.literal('')]),
  /** Mandatory; its form and its country are checked by `findEoriFault`. */
  eori: z.pipe(z.string().check(z.maxLength(50)), z.transform(normaliseEori)),
  sectionChapters: z.array(SectionChapter).check(z.minLength(1), z.maxLength(10)),
  /** "This is not us": the company is kept beside the others that claim the same EORI, until one is confirmed. */
  isOwnClaim: z._default(z.boolean(), false),
});
export type CreateCompany = z.infer<typeof CreateCompany>;

/** `PUT /api/companies/:id`: by its administrator, or the support team, which alone changes country and EORI. */
export const CorrectCompany = z.strictObject({
  name: line(300),
  address: text(500),
  city: line(200),
  country: CountryCode,
  phone: text(50),
  email: z.union([EmailAddress, z.literal('')]),
  eori: z.pipe(z.string().check(z.maxLength(50)), z.transform(normaliseEori)),
  /** The one the correction is made on. */
  version: z.int().check(z.gte(1)),
  /** Why. */
  words: words(1000),
});
export type CorrectCompany = z.infer<typeof CorrectCompany>;

const CompanyFields = z.record(z.string().check(z.maxLength(20)), z.string().check(z.maxLength(500)));

/** One line of what became of a company's details. */
export const CompanyEvent = z.strictObject({
  id: Uuid,
  kind: z.enum(['confirm', 'correct']),
  actedAs: z.enum(['administrator', 'authority', 'support']),
  /** The name; null where the person asking is neither of the company nor of the support team. Empty of a former user. */
  by: z.nullable(z.string()),
  at: z.iso.datetime(),
  /** The fields that changed. */
  before: CompanyFields,
  after: CompanyFields,
  words: z.string(),
});
export type CompanyEvent = z.infer<typeof CompanyEvent>;
/** Its answer. `wasKnown`: a company with this EORI is there already; it is the answer, unchanged, and may be another one. */
export const CreatedCompany = z.strictObject({ company: Company, wasKnown: z.boolean() });
export type CreatedCompany = z.infer<typeof CreatedCompany>;

/** An importer of a company, as colleagues see them; the address is shown to the administrator only. */
export const Member = z.strictObject({
  grantId: Uuid,
  firstName: z.string(),
  lastName: z.string(),
  email: z.nullable(z.string()),
  status: GrantStatus,
  isAdministrator: z.boolean(),
  isSelf: z.boolean(),
});
export type Member = z.infer<typeof Member>;

/** `GET /api/companies/:id`: for its active importers and the support team; 404 for everybody else. */
export const CompanyDetails = z.strictObject({
  company: Company,
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  sectionChapters: z.array(SectionChapter),
  version: z.int(),
  /** Newest first. */
  history: z.array(CompanyEvent),
  /** Active and suspended, the administrator first. */
  members: z.array(Member),
});
export type CompanyDetails = z.infer<typeof CompanyDetails>;
