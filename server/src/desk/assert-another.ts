import { toLicenceIdentity } from '#domain/values/licence-identity';
import { partnerCountryOf } from '#domain/licence-content';
import { findNearNumbers } from '#server/desk/near-numbers';
import { Problem } from '#server/http/problem';
import type { CommandOf, LicenceScene } from '#server/licences/use-case';

/**
 * Where a number close to this one is in use, the officer said why this is another: a mistyped number would be a second licence
 * for one shipment.
 * @source Reg. (EC) 1024/2008, art. 2(1) and 10(1)
 * @throws Problem 409 `number-near`
 */
export async function assertAnother(
  { payload }: CommandOf<'validate'>,
  { db, tx, licence }: LicenceScene,
): Promise<void> {
  if (payload.another) return;
  const identity = toLicenceIdentity(licence.content.licenceNumber, partnerCountryOf(licence.content));
  const near = identity ? await findNearNumbers(db, licence.id, identity, tx) : [];
  if (near.some(({ usesNumber }) => usesNumber))
    throw new Problem(409, 'number-near', 'A licence with a number close to this one is validated already.', {
      errors: [{ pointer: '/payload/another', code: 'required' }],
    });
}
