import * as z from 'zod/mini';
import { LAST_BOX, type Pin as DomainPin } from '#domain/correction/pin';
import { Sha256, Uuid, words } from '#contract/values';

const Box = z.int().check(z.gte(1), z.lte(LAST_BOX));
const Part = z.number().check(z.gte(0), z.lte(1));

/** A comment of the authority on a box, of one commodity line or all, or on a spot of a picture of the licence. */
export const Pin: z.ZodMiniType<DomainPin> = z.strictObject({
  id: Uuid,
  box: Box,
  line: z.nullable(Uuid),
  /** `x` and `y`: 0 to 1 of the upright width and height, from the top left. */
  picture: z.nullable(z.strictObject({ id: Sha256, x: Part, y: Part })),
  words: words(2000),
});

/** What the importer says to a pin of the return. */
export const PinAnswer = z.strictObject({ pinId: Uuid, words: words(2000) });

/** Why the importer changed a box no pin is on. */
export const Explanation = z.strictObject({ box: Box, words: words(2000) });

/** At most `most` of them, none with the key of another. */
export const setOf = <Item>(item: z.ZodMiniType<Item>, most: number, keyOf: (item: Item) => string) =>
  z.array(item).check(
    z.maxLength(most),
    z.refine((items) => new Set(items.map(keyOf)).size === items.length),
  );
