import type { Answer } from '#contract/answer';
import type { InboxItem } from '#contract/changes';
import type { Command } from '#contract/command';
import type { LicenceHistory } from '#contract/history';
import type { Licence } from '#contract/licence';
import type { FeedPage } from '../../sync/engine/feed-page';
import { buildLicence } from '#domain/testing/build-licence';

/** A licence as the server tells it, with lawful defaults. */
export function buildServerLicence(changes: Partial<Licence> = {}): Licence {
  return {
    id: crypto.randomUUID(),
    version: 1,
    content: buildLicence(),
    validation: 'submitted',
    clearance: 'notCleared',
    isOwn: true,
    requester: 'Ana Peeters',
    principal: '',
    company: 'Peeters Hout NV',
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

/** What the server tells of the history of a licence that an officer opened; `changes` replace fields. */
export function buildHistory(licenceId: string, changes: Partial<LicenceHistory> = {}): LicenceHistory {
  const device = { name: 'Firefox, Linux', kind: 'computer' } as const;
  const read = { by: 'Bruno Claes', actedFor: 'FPS Health', what: ['page' as const], device };
  return { licenceId, version: 1, events: [], reads: [{ at: '2026-03-01T10:00:00.000Z', ...read }], ...changes };
}

/** A page of the feed with these licences, the last one unless `changes` say otherwise. */
export function buildPage(licences: readonly Licence[], changes: Partial<FeedPage> = {}): FeedPage {
  return {
    startAgain: false,
    offerAgain: false,
    changes: licences.map((licence) => ({ kind: 'licence', licence })),
    unreadable: [],
    checkpoint: 'place-1',
    more: false,
    serverTime: '2026-03-01T10:00:05.000Z',
    ...changes,
  };
}

/** The answer that `command` was accepted as `version`. */
export function buildAccepted(
  { mutationId, licenceId, kind }: Pick<Command, 'mutationId' | 'licenceId' | 'kind'>,
  version: number,
): Extract<Answer, { outcome: 'accepted' }> {
  const receivedAt = '2026-03-01T10:00:05.000Z';
  const body = { mutationId, licenceId, version, contentSha256: 'c'.repeat(64), pictureSha256s: [], receivedAt };
  return {
    outcome: 'accepted',
    mutationId,
    receipt: { body, algorithm: 'Ed25519', keyId: 'key-1', signature: 'c2lnbmF0dXJl' },
    version,
    validation: kind === 'submit' ? 'submitted' : 'draft',
    clearance: 'notCleared',
  };
}

/** A message as the server tells it: unread. */
export function buildInboxItem(changes: Partial<InboxItem> = {}): InboxItem {
  return {
    id: crypto.randomUUID(),
    licenceId: crypto.randomUUID(),
    kind: 'validate',
    licenceNumber: '26.00001-00001.001-ID-BE',
    by: 'Bruno Claes',
    words: '',
    at: '2026-03-01T10:00:00.000Z',
    readAt: null,
    ...changes,
  };
}
