import { v7 as newUuid } from 'uuid';
import type { Answer } from '#contract/answer';
import type { Command } from '#contract/command';
import { AUDIENCES } from '#domain/audience';
import type { Transaction } from '#server/database/connection';
import { hashCanonical } from '#server/licences/canonical-hash';
import { appendEvent, hashEvent, type LicenceEvent } from '#server/licences/licence-event';
import { writeLicence, writeParts } from '#server/licences/licence-repository';
import { projectContent } from '#server/licences/project-content';
import type { Actor } from '#server/licences/standing';
import type { NextLicence, StoredLicence } from '#server/licences/stored-licence';
import type { Services } from '#server/services';
import type { Sender } from '#server/sync/process-command';
import { storeProcessed } from '#server/sync/processed-command-repository';
import { signReceipt } from '#server/sync/receipt';

interface Outcome {
  readonly sender: Sender;
  readonly command: Command;
  readonly bodySha256: string;
  readonly actor: Actor;
  readonly licence: StoredLicence | undefined;
  readonly next: NextLicence;
}

/** Writes state, event, job and receipt, all in one transaction, and gives the answer. */
export async function recordOutcome(services: Services, outcome: Outcome, tx: Transaction): Promise<Answer> {
  const { db, jobs, keys } = services;
  const { sender, command, bodySha256, actor, licence, next } = outcome;
  const { mutationId } = command;
  const id = command.licenceId.toLowerCase();
  const version = (licence?.version ?? 0) + 1;
  const isSameContent = licence?.content === next.content;
  const contentSha256 = isSameContent ? licence.contentSha256 : hashCanonical(next.content);
  const event = toEvent(outcome, id, version, contentSha256);
  const chainHead = hashEvent(event);
  await writeLicence(
    db,
    {
      id,
      version,
      requesterId: licence?.requesterId ?? sender.accountId,
      companyId: licence ? licence.companyId : actor.grant.companyId,
      next,
      contentSha256,
      projection: projectContent(next.content, takesEntry(command, next) ? undefined : licence),
      chainHead,
      at: sender.at,
    },
    tx,
  );
  if (!isSameContent) await writeParts(db, id, next.content, tx);
  await appendEvent(db, event, chainHead, tx);
  const pictureSha256s = next.content.pictures.map((picture) => picture.id);
  const body = { mutationId, licenceId: id, version, contentSha256, pictureSha256s, receivedAt: event.at };
  const { validation, clearance } = next;
  const answer: Answer = {
    outcome: 'accepted',
    mutationId,
    receipt: signReceipt(keys, body),
    version,
    validation,
    clearance,
  };
  await storeProcessed(db, sender.accountId, mutationId, { bodySha256, licenceId: id, version, answer }, sender.at, tx);
  if (sender.tells && AUDIENCES[command.kind].length) await jobs.enqueue('tell-of-licence', { eventId: event.id }, tx);
  return answer;
}

/** Only drafts, lodging and the authority's own correction move the entry: an edited returned licence stays where it was. */
function takesEntry({ kind }: Command, { validation }: NextLicence): boolean {
  return validation === 'draft' || kind === 'submit' || kind === 'update';
}

function toEvent(
  { sender, command, actor, licence, next }: Outcome,
  id: string,
  version: number,
  contentSha256: string,
): LicenceEvent {
  const { payload } = command;
  const isSameContent = licence?.content === next.content;
  const { validation, clearance } = next;
  const before = licence && {
    validation: licence.validation,
    clearance: licence.clearance,
    contentSha256: licence.contentSha256,
  };
  return {
    id: newUuid(),
    licenceId: id,
    version,
    kind: command.kind,
    accountId: sender.accountId,
    grantId: actor.grant.id,
    deviceId: sender.deviceId.toLowerCase(),
    at: sender.at.toISOString(),
    deviceAt: new Date(command.deviceAt).toISOString(),
    deviceOffsetMs: sender.deviceOffsetMs,
    before: before ?? null,
    // The content before is that of the last event that carries one.
    after: {
      validation,
      clearance,
      contentSha256,
      ...(isSameContent ? {} : { content: next.content }),
      ...toDecision(command),
    },
    words: 'words' in payload ? payload.words : '',
    previousHash: licence?.chainHead ?? null,
  };
}

/** What was chosen besides the words, as `decision`; nothing where there was nothing to choose. */
function toDecision({ payload }: Command): { decision?: object } {
  const decision = Object.fromEntries(Object.entries(payload).filter(([key]) => key !== 'words' && key !== 'content'));
  return Object.keys(decision).length ? { decision } : {};
}
