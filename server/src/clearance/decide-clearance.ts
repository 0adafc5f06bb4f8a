import type { Command } from '#contract/command';
import { assertLinesKnown } from '#server/clearance/assert-lines-known';
import { refuseField } from '#server/http/refuse-field';
import { moveClearance } from '#server/licences/move-licence';
import type { NextLicence } from '#server/licences/stored-licence';
import type { LicenceScene } from '#server/licences/use-case';

type Decision = Extract<Command, { kind: 'clear' | 'suspend' | 'refuse' }>;

/**
 * A decision of customs about the goods. Another office of the country than the announced one says that it knows.
 * @throws Problem 422 for `isOtherOffice` where another office was announced and that is not confirmed, and for a line that is
 * none of the licence or was declared twice
 */
export function decideClearance({ kind, payload }: Decision, scene: LicenceScene): NextLicence {
  const { words, isOtherOffice, declared } = payload;
  const next = moveClearance(kind, words, scene);
  assertLinesKnown(declared, scene.licence.content);
  const isAnnounced = scene.licence.pointOfEntry === scene.actor.grant.officeCode;
  if (!isAnnounced && !isOtherOffice) throw refuseField('/isOtherOffice', 'unconfirmed');
  return next;
}
