import type { Answer } from '#contract/answer';
import type { Command } from '#contract/command';
import { isCustomsDecision } from '#domain/workflow/clearance';
import { keepLateDecision } from '#server/clearance/keep-late-decision';
import type { Transaction } from '#server/database/connection';
import { notFound } from '#server/http/problem';
import { loadLicences } from '#server/licences/load-licences';
import type { Actor } from '#server/licences/standing';
import type { StoredLicence } from '#server/licences/stored-licence';
import type { Viewer } from '#server/licences/visible-licences';
import type { Services } from '#server/services';
import type { Sender } from '#server/sync/process-command';

/** A command that was made from another version of the licence than the present one. */
export interface Stale {
  readonly sender: Sender;
  readonly command: Command;
  readonly bodySha256: string;
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly licence: StoredLicence | undefined;
  readonly madeFrom: number;
}

/**
 * The present licence, for a command that came second. What customs decided in vain is kept and told: somebody may have
 * released goods on the strength of it.
 * @throws Problem 404 when it changes a licence that was never begun
 */
export async function answerConflict(services: Services, stale: Stale, tx: Transaction): Promise<Answer> {
  const { command, licence, viewer } = stale;
  if (!licence) throw notFound();
  if (isCustomsDecision(command)) await keepLateDecision(services, { ...stale, command, licence }, tx);
  const present = (await loadLicences(services.db, viewer, [licence.id], tx)).get(licence.id);
  if (!present) throw notFound();
  return { outcome: 'conflict', mutationId: command.mutationId, present };
}
