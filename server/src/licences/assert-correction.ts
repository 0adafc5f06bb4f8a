import type { CommandOf } from '#server/licences/use-case';
import { listChanges, type Change } from '#domain/changes/list-changes';
import { findUnpinnedChanges } from '#domain/correction/unpinned-changes';
import type { LicenceContent } from '#domain/licence-content';
import type { Database, Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import { refuseField } from '#server/http/refuse-field';
import { findReturned } from '#server/licences/returned-licence';

/**
 * A returned licence comes back with the boxes changed that the authority pinned a comment on, or that the importer says why;
 * its answers are to those comments.
 * @throws Problem 422 `unpinned-change` that names each field, 422 for an answer to no pin of the return
 */
export async function assertCorrection(
  db: Database,
  { licenceId, payload: { content, answers = [], explained = [] } }: CommandOf<'submit'>,
  tx: Transaction,
): Promise<void> {
  const returned = await findReturned(db, licenceId, tx);
  if (!returned) return;
  const { pins } = returned;
  const stray = answers.findIndex(({ pinId }) => !pins.some(({ id }) => isSameId(id, pinId)));
  if (stray >= 0) throw refuseField(`/payload/answers/${stray}/pinId`, 'unknown');
  const changes = listChanges(returned.content, content);
  const unpinned = findUnpinnedChanges(changes, pins, explained, returned.content.pictures);
  if (!unpinned.length) return;
  const errors = unpinned.map((change) => ({ pointer: pointerTo(change, content), code: 'unpinned' }));
  throw new Problem(422, 'unpinned-change', 'A box was changed that no comment of the authority is on.', { errors });
}

/** To the place in what was sent; a line that was taken out is missing among the others. */
function pointerTo({ path, line }: Change, { commodities }: LicenceContent): string {
  const isGone = line !== null && !commodities.some(({ id }) => id === line);
  return `/payload/content${isGone ? '/commodities' : path}`;
}

const isSameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
