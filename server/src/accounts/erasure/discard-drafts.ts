import { v7 as newUuid } from 'uuid';
import { CONTRACT_VERSION } from '#contract/command';
import { selectRows, type Transaction } from '#server/database/connection';
import { hashCanonical } from '#server/licences/canonical-hash';
import { discardDraft } from '#server/licences/discard-draft';
import { getLicenceForUpdate, lockLicence } from '#server/licences/licence-repository';
import type { CommandOf } from '#server/licences/use-case';
import { findGrant, toGrant, type ActiveGrant } from '#server/roles/grant-repository';
import type { Services } from '#server/services';
import type { Sender } from '#server/sync/process-command';
import { recordOutcome } from '#server/sync/record-outcome';

interface Draft {
  readonly id: string;
  /** Under which the person worked on it last; it may be over by now. */
  readonly grantId: string;
}

const DRAFTS = `
  select l.id, e.grant_id as "grantId"
  from licences l join licence_events e on e.licence_id = l.id and e.version = l.version
  where l.requester_id = $1 and l.validation_state = 'draft' and l.discarded_at is null order by l.id`;

/**
 * Discards all drafts of an account, each as its owner would: with an event in its chain, and a tombstone for the devices of
 * colleagues. The account is locked, so that no new one appears meanwhile.
 */
export async function discardDrafts(services: Services, accountId: string, transaction: Transaction): Promise<void> {
  // No device did it: one that is nobody's stands in the events.
  const sender: Sender = { accountId, deviceId: newUuid(), deviceOffsetMs: 0, at: new Date(), tells: true };
  for (const draft of await selectRows<Draft>(services.db, DRAFTS, [accountId], transaction))
    await discardOne(services, sender, draft, transaction);
}

async function discardOne(services: Services, sender: Sender, draft: Draft, tx: Transaction): Promise<void> {
  const { db } = services;
  const { accountId, at } = sender;
  const grant = await getGrant(services, draft.grantId, tx);
  const actor = { accountId, grant };
  await lockLicence(db, draft.id, tx);
  const licence = await getLicenceForUpdate(db, { accountId, grants: [grant] }, draft.id, tx);
  const command: CommandOf<'discard'> = {
    kind: 'discard',
    payload: {},
    mutationId: newUuid(),
    licenceId: draft.id,
    base: licence.version,
    imageIds: [],
    grantId: grant.id,
    contractVersion: CONTRACT_VERSION,
    deviceAt: at.toISOString(),
  };
  const next = await discardDraft(command, { db, tx, actor, licence, at });
  const bodySha256 = hashCanonical(command);
  await recordOutcome(services, { sender, command, bodySha256, actor, licence, next }, tx);
}

async function getGrant({ db }: Services, id: string, transaction: Transaction): Promise<ActiveGrant> {
  const row = await findGrant(db, id, transaction);
  if (!row) throw new Error('The grant an event names is not there.');
  return toGrant(row);
}
