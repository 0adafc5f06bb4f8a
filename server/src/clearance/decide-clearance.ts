import type { ClearanceEvent } from '#domain/workflow/clearance';
import { refuseField } from '#server/http/refuse-field';
import { moveClearance } from '#server/licences/move-licence';
import type { NextLicence } from '#server/licences/stored-licence';
import type { LicenceScene } from '#server/licences/use-case';

/**
 * A decision of customs about the goods. Another office of the country than the announced one says that it knows.
 * @throws Problem 422 for `isOtherOffice` where another office was announced and that is not confirmed
 */
export function decideClearance(
  event: ClearanceEvent,
  { words, isOtherOffice }: { readonly words: string; readonly isOtherOffice: boolean },
  scene: LicenceScene,
): NextLicence {
  const next = moveClearance(event, words, scene);
  const isAnnounced = scene.licence.pointOfEntry === scene.actor.grant.officeCode;
  if (!isAnnounced && !isOtherOffice) throw refuseField('/isOtherOffice', 'unconfirmed');
  return next;
}
