import type { Licence } from '#contract/licence';
import type { AccountDatabase } from './account-database.ts';
import { toListedLicence } from './listed-licence.ts';

/** Makes the row of the lists that of `licence`; its new place tells who follows them. Call inside a transaction over `listed`. */
export async function putListed({ listed }: AccountDatabase, licence: Licence): Promise<void> {
  await listed.where({ id: licence.id }).delete();
  await listed.add({ id: licence.id, licence: toListedLicence(licence) });
}

/** Takes it off the lists: what stays says so to who follows them. Call inside a transaction over `listed`. */
export async function removeListed({ listed }: AccountDatabase, id: string): Promise<void> {
  if (await listed.where({ id }).delete()) await listed.add({ id, licence: null });
}
