import { markConfirmed } from '#server/accounts/account-repository';
import { useToken } from '#server/accounts/account-token';
import type { Services } from '#server/services';

/**
 * Confirms the address of an account: whoever has the link reads its mail.
 * @throws Problem as `useToken` does
 */
export async function confirmAccount({ db }: Services, token: string): Promise<void> {
  await db.transaction(async (transaction) => {
    await markConfirmed(db, await useToken(db, token, 'confirm', transaction), transaction);
  });
}
