import { UniqueConstraintError } from 'sequelize';
import type { Answer } from '#contract/answer';
import type { Command } from '#contract/command';
import { holdAccount } from '#server/accounts/hold-account';
import { mutationReused } from '#server/http/mutation-reused';
import { Problem } from '#server/http/problem';
import { assertAllowed, assertEverAllowed } from '#server/licences/assert-allowed';
import { hashCanonical } from '#server/licences/canonical-hash';
import { findLicenceForUpdate, lockLicence } from '#server/licences/licence-repository';
import { numberTaken } from '#server/licences/number-taken';
import { findActingGrant } from '#server/roles/acting-grant';
import { loadActiveGrants } from '#server/roles/grant-repository';
import type { Services } from '#server/services';
import { answerConflict } from '#server/sync/answer-conflict';
import { assertPictures } from '#server/sync/assert-pictures';
import { assertSize } from '#server/sync/assert-size';
import { assertZone } from '#server/sync/assert-zone';
import { COMMANDS } from '#server/sync/command-table';
import { NotAccepted } from '#server/sync/not-accepted';
import { findProcessed } from '#server/sync/processed-command-repository';
import { recordOutcome } from '#server/sync/record-outcome';
import { resolveBase } from '#server/sync/resolve-base';
import type { Transaction } from '#server/database/connection';

/** Where a command comes from. */
export interface Sender {
  readonly accountId: string;
  readonly deviceId: string;
  /** Server time minus device time when it was sent. */
  readonly deviceOffsetMs: number;
  /** When the server received it. */
  readonly at: Date;
  /** False for demo data: nobody gets a mail about what never happened. */
  readonly tells: boolean;
}

/** The answer to one command: accepted with a receipt, or why not. In a transaction of its own, at most once for ever. */
export async function processCommand(services: Services, sender: Sender, command: Command): Promise<Answer> {
  const { mutationId } = command;
  const perform = () => services.db.transaction((tx) => processLocked(services, sender, command, tx));
  try {
    // The same mutation id may arrive for another licence at the same moment: the second look finds the first one's row.
    return await perform().catch((error) =>
      violates(error, 'processed_commands_pkey') ? perform() : Promise.reject(error),
    );
  } catch (error) {
    if (error instanceof NotAccepted) return error.answer;
    if (error instanceof Problem) return { outcome: 'refused', mutationId, problem: error.toBody() };
    if (violates(error, 'number_is_validated_once'))
      return { outcome: 'refused', mutationId, problem: numberTaken().toBody() };
    throw error;
  }
}

async function processLocked(services: Services, sender: Sender, command: Command, tx: Transaction): Promise<Answer> {
  const { db } = services;
  const { accountId, at } = sender;
  const bodySha256 = hashCanonical(command);
  await holdAccount(db, accountId, tx);
  await lockLicence(db, command.licenceId, tx);
  const before = await findProcessed(db, accountId, command.mutationId, tx);
  if (before) return answerAgain(before.answer, before.bodySha256 === bodySha256);
  const grants = await loadActiveGrants(db, accountId, tx);
  const grant = await findActingGrant(db, accountId, grants, command.grantId, tx);
  if (!grant) throw new Problem(404, 'grant-not-active', 'You do not hold this role at present.');
  const viewer = { accountId, grants };
  const actor = { accountId, grant };
  const { action, perform } = COMMANDS[command.kind];
  const licence = await findLicenceForUpdate(db, viewer, command.licenceId, tx);
  // Who never may is told nothing of the present version either.
  assertEverAllowed(action, licence, actor);
  const madeFrom = await resolveBase(db, accountId, command, tx);
  if (madeFrom !== (licence?.version ?? 0))
    return answerConflict(services, { sender, command, bodySha256, actor, viewer, licence, madeFrom }, tx);
  assertAllowed(action, licence, actor);
  assertZone(command);
  assertSize(command);
  await assertPictures(db, viewer, command, tx);
  const next = await perform(command, { db, tx, actor, licence, at });
  return recordOutcome(services, { sender, command, bodySha256, actor, licence, next }, tx);
}

function answerAgain(answer: Answer, isSameBody: boolean): Answer {
  if (isSameBody) return answer;
  throw mutationReused();
}

function violates(error: unknown, constraint: string): boolean {
  if (!(error instanceof UniqueConstraintError)) return false;
  return 'constraint' in error.parent && error.parent.constraint === constraint;
}
