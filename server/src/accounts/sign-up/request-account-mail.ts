import { findAccountByEmail } from '#server/accounts/account-repository';
import { hasRoomForMail } from '#server/accounts/sign-up/mailbox-room';
import { findNewestSignUpId } from '#server/accounts/sign-up/sign-up-repository';
import type { Services } from '#server/services';

// A job in any case: the time of the answer tells nothing.

/** Sends the link of the newest sign-up again to an address that waits for it; does as much for any other, and sends nothing. */
export async function requestConfirmationMail({ db, jobs }: Services, email: string): Promise<void> {
  const hasRoom = await hasRoomForMail(db, email);
  await db.transaction(async (transaction) => {
    const account = await findAccountByEmail(db, email, transaction);
    const waits = account && !account.isConfirmed && hasRoom;
    const signUpId = waits ? await findNewestSignUpId(db, account.id, transaction) : undefined;
    const accountId = account && signUpId ? account.id : null;
    await jobs.enqueue('send-account-mail', { accountId, kind: 'confirm', signUpId: signUpId ?? null }, transaction);
  });
}

/** Sends a link to choose a new password to an address that is known; does as much for any other, and sends nothing. */
export async function requestNewPassword({ db, jobs }: Services, email: string): Promise<void> {
  const hasRoom = await hasRoomForMail(db, email);
  await db.transaction(async (transaction) => {
    const account = await findAccountByEmail(db, email, transaction);
    const accountId = account && hasRoom ? account.id : null;
    await jobs.enqueue('send-account-mail', { accountId, kind: 'newPassword' }, transaction);
  });
}
