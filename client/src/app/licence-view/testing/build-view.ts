import type { Grant } from '#contract/role';
import type { Licence } from '#contract/licence';
import type { LicenceContent } from '#domain/licence-content';
import { buildLicence } from '#domain/testing/build-licence';

/** A licence as the server last said it: submitted by a colleague for Antwerpen; `changes` replace fields. */
export function buildViewLicence(changes: Partial<Licence> = {}, content: Partial<LicenceContent> = {}): Licence {
  return {
    id: '018f4e2a-0000-7000-8000-000000000001',
    version: 2,
    content: buildLicence(content) as Licence['content'],
    validation: 'submitted',
    clearance: 'notCleared',
    isOwn: false,
    requester: 'Ana Peeters',
    company: 'Peeters Hout NV',
    principal: '',
    entryCountry: 'BE',
    foundAt: [],
    arrivesAt: '2026-03-20T22:59:00.000Z',
    submittedAt: '2026-03-01T10:00:00.000Z',
    decisionWords: '',
    modifiedAt: '2026-03-01T10:00:00.000Z',
    history: [],
    returned: null,
    lateDecisions: [],
    ...changes,
  };
}

/** An importer's grant for Peeters Hout; `changes` replace fields. */
export function buildGrant(changes: Partial<Grant> = {}): Grant {
  return {
    id: '018f4e2a-0000-7000-8000-0000000000f1',
    role: 'importer',
    status: 'active',
    companyId: '018f4e2a-0000-7000-8000-0000000000c1',
    country: null,
    officeCode: null,
    holder: 'Peeters Hout NV',
    requestedAt: '2026-01-01T00:00:00.000Z',
    decisionWords: '',
    isAdministrator: false,
    waitsFor: [],
    ...changes,
  };
}
