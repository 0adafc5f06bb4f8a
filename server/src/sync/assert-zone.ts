import type { Command } from '#contract/command';
import { isTimeZone } from '#domain/values/arrival';
import { refuseField } from '#server/http/refuse-field';

/**
 * The zone of the arrival is one this server can tell the instant of. The contract takes any name of a zone, so that every device reads it.
 * @throws Problem 422 that names the field
 */
export function assertZone({ payload }: Command): void {
  const zone = 'content' in payload ? payload.content.arrival?.zone : undefined;
  if (zone !== undefined && !isTimeZone(zone)) throw refuseField('/payload/content/arrival/zone', 'unknown');
}
