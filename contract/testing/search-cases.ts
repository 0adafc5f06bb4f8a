import type { LicenceContent } from '#domain/licence-content';
import { buildCommodity } from '#domain/testing/build-licence';
import { parsePlainDate } from '#domain/values/plain-date';
import type { ClearanceState } from '#domain/workflow/clearance';
import type { ValidationState } from '#domain/workflow/validation';
import type { SearchQuery } from '#contract/search';

/** A query as it stands in the address. */
export type Asked = Partial<Record<keyof SearchQuery, string>>;

/** What is told of a licence; the rest is `buildLicence`, validated, not cleared, made by Ana Peeters, lodged on 2026-03-01. */
export interface CaseLicence {
  readonly content?: Partial<LicenceContent>;
  readonly validation?: ValidationState;
  readonly clearance?: ClearanceState;
  readonly requester?: 'Ana Peeters' | 'Joris Peeters';
  readonly submittedAt?: string;
}

/** Two licences that differ; each query finds the first, none the second. */
export interface SearchCase {
  readonly what: string;
  readonly wanted: CaseLicence;
  readonly other: CaseLicence;
  readonly queries: readonly Asked[];
}

const numbered = (licenceNumber: string): CaseLicence => ({ content: { licenceNumber } });
const coded = (...codes: string[]): CaseLicence => ({
  content: { commodities: codes.map((hsCode) => buildCommodity({ hsCode })) },
});
const describing = (...descriptions: string[]): CaseLicence => ({
  content: { commodities: descriptions.map((description) => buildCommodity({ description })) },
});
const at = (date: string, time = '12:00') => ({ date: parsePlainDate(date), time, zone: 'Europe/Brussels' });
const zone = 'Europe/Brussels';
const VERY_MANY = Array.from({ length: 90 }, (_, count) => String(441100 + count));
const WHOLE: Asked = {
  reference: '56789',
  validation: 'validated',
  clearance: 'cleared',
  code: '4412',
  requester: 'ana',
  description: 'plywood',
  entry: 'BE101000',
  partner: 'ID',
};
const CLEARED: CaseLicence = { ...numbered('26.01234-56789.001-ID-BE'), clearance: 'cleared' };

/** What a search finds, on the server and on a device without it: the one table both are held to. */
export const SEARCH_CASES: readonly SearchCase[] = [
  {
    what: 'a part of the reference, whatever its separators, spaces, case and accents',
    wanted: numbered('26.01234-56789.001-ID-BE'),
    other: numbered('26.99999-11111.002-ID-BE'),
    queries: [
      { reference: '1234-5678' },
      { reference: '26.01234' },
      { reference: '  234 56 789 ' },
      { reference: '001/id/bé' },
      { reference: '26.01234-56789.001-ID-BE' },
      { reference: '789００１' },
    ],
  },
  {
    what: 'letters of other alphabets and folded ones in a reference',
    wanted: numbered('Łódź/ΑΡΙΘΜΟΣ-1'),
    other: numbered('other'),
    queries: [{ reference: 'LODZ αριθμός' }, { reference: 'łódź' }],
  },
  {
    what: 'wildcards of SQL for what they are: no letters',
    wanted: numbered('AB12345'),
    other: numbered('AB99999'),
    queries: [{ reference: 'ab_123%45' }, { reference: '%1234%' }],
  },
  {
    what: 'the subheadings of a heading, in any line',
    wanted: coded('940360', '44123310'),
    other: coded('441400', '440712'),
    queries: [{ code: '4412' }, { code: '44.12 33' }, { code: '44123310' }, { code: '9403' }, { code: '94' }],
  },
  {
    what: 'a code among very many',
    wanted: coded(...VERY_MANY, '94036010'),
    other: coded(...VERY_MANY),
    queries: [{ code: '940360' }, { code: '9403', entry: 'BE' }],
  },
  {
    what: 'words of one description, in any order',
    wanted: describing('SAWN TIMBER, MERANTI (kiln-dried)', 'Plywood'),
    other: describing('SAWN TIMBER, TEAK', 'MERANTI VENEER'),
    queries: [{ description: 'meranti sawn' }, { description: 'kiln dried' }, { description: 'MÉRANTI kilndried' }],
  },
  {
    what: 'words of the name of whoever made it',
    wanted: { requester: 'Joris Peeters' },
    other: { requester: 'Ana Peeters' },
    queries: [{ requester: 'joris' }, { requester: 'PEETERS Jóris' }, { requester: 'orispee' }],
  },
  {
    what: 'states, countries, offices and days',
    wanted: {
      validation: 'validated',
      clearance: 'suspended',
      submittedAt: '2026-03-04T23:30:00.000Z',
      content: {
        pointOfEntry: 'BE101000',
        arrival: at('2026-03-20', '00:30'),
        expiresOn: parsePlainDate('2026-06-30'),
      },
    },
    other: {
      validation: 'submitted',
      submittedAt: '2026-03-06T01:00:00.000Z',
      content: {
        pointOfEntry: 'BE212000',
        arrival: at('2026-03-22'),
        expiresOn: parsePlainDate('2026-07-01'),
        issuingAuthority: { id: null, name: '', address: '', country: 'GH' },
      },
    },
    queries: [
      { validation: 'validated' },
      { validation: 'draft,validated,cancelled' },
      { clearance: 'suspended,refused' },
      { partner: 'ID' },
      { entry: 'BE101000' },
      { entry: 'BE', expiresTo: '2026-06-30' },
      { expiresFrom: '2026-06-30', expiresTo: '2026-06-30' },
      { arrivesFrom: '2026-03-20', arrivesTo: '2026-03-20', zone },
      { arrivesFrom: '2026-03-19', arrivesTo: '2026-03-19' },
      { submittedFrom: '2026-03-05', submittedTo: '2026-03-05', zone },
      { submittedTo: '2026-03-04' },
    ],
  },
  {
    what: 'what meets every criterion of a combination',
    wanted: CLEARED,
    other: { ...CLEARED, validation: 'cancelled' },
    queries: [WHOLE],
  },
  {
    what: 'nothing that misses one criterion of a combination',
    wanted: CLEARED,
    other: { ...CLEARED, content: { licenceNumber: '26.01234-5678x.001-ID-BE' } },
    queries: [WHOLE, { ...WHOLE, clearance: 'cleared,refused', requester: 'peeters' }],
  },
];
