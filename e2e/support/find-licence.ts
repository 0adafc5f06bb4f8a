import type { Licence } from '#contract/licence';
import type { ApiCaller } from '#e2e/support/api-caller';
import { waitUntil } from '#e2e/support/wait-until';

/** The licence with this id, as soon as `caller` is told of it: the feed waits for writes that are still under way. */
export async function findLicence(caller: ApiCaller, id: string): Promise<Licence> {
  let found: Licence | undefined;
  await waitUntil(async () => {
    found = (await caller.listLicences()).find((it) => it.id === id);
    return found !== undefined;
  });
  return found as Licence;
}
