import type { Pin } from '#domain/correction/pin';
import type { LicenceContent } from '#domain/licence-content';
import { refuseField } from '#server/http/refuse-field';

/** Boxes of the paper that a commodity line has. */
const isOfGoods = (box: number): boolean => box >= 9 && box <= 16;

/**
 * Each pin is on a picture and a commodity line of the licence, where it names one.
 * @throws Problem 422 with a pointer to the first that is not
 */
export function assertPinsKnown(pins: readonly Pin[], { commodities, pictures }: LicenceContent): void {
  const lines = commodities.map(({ id }) => id.toLowerCase());
  for (const [place, { box, line, picture }] of pins.entries()) {
    if (line !== null && !(isOfGoods(box) && lines.includes(line.toLowerCase())))
      throw refuseField(`/payload/pins/${place}/line`, 'unknown');
    if (picture && !pictures.some(({ id }) => id === picture.id))
      throw refuseField(`/payload/pins/${place}/picture/id`, 'unknown');
  }
}
