import { isDeepStrictEqual } from 'node:util';
import type { NotificationPreferences, NotificationPreferencesChange } from '#contract/notification-preferences';
import { findRequiredOff } from '#domain/notifications/notification-choices';
import { holdAccount } from '#server/accounts/hold-account';
import type { Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import { replanDeliveries } from '#server/notifications/ledger/replan-deliveries';
import { findBounce } from '#server/notifications/preferences/mail-standing';
import { loadPreferences, replacePreferences } from '#server/notifications/preferences/preference-repository';
import type { Services } from '#server/services';

/** How a person wants to be told, and whether mails reach them. */
export async function getPreferences({ db }: Services, accountId: string): Promise<NotificationPreferences> {
  const [preferences, bouncing] = await Promise.all([loadPreferences(db, accountId), findBounce(db, accountId)]);
  return { ...preferences, mail: { bouncing } };
}

/**
 * Changes how a person wants to be told. The same change sent again, as after a lost answer, is no second one.
 * @throws Problem 409 `stale-version` with what is in force; 422 `mail-required` for what cannot be switched off
 */
export async function changePreferences(
  services: Services,
  accountId: string,
  { version, choices }: NotificationPreferencesChange,
): Promise<NotificationPreferences> {
  assertRequired(choices);
  const { db } = services;
  const isFirst = await db.transaction(async (transaction) => {
    await holdAccount(db, accountId, transaction);
    const isReplaced = await replacePreferences(db, accountId, version, choices, transaction);
    if (isReplaced) await applyToWaiting(services, accountId, choices, transaction);
    return isReplaced;
  });
  const present = await getPreferences(services, accountId);
  const isRepeated = present.version === version + 1 && isDeepStrictEqual(present.choices, choices);
  if (isFirst || isRepeated) return present;
  throw new Problem(409, 'stale-version', 'Your notifications were changed on another device in the meantime.', {
    present,
  });
}

async function applyToWaiting(
  { config, db, jobs }: Services,
  accountId: string,
  choices: NotificationPreferencesChange['choices'],
  transaction: Transaction,
): Promise<void> {
  await replanDeliveries(db, config, accountId, choices, transaction);
  await jobs.enqueue('hand-over-mails', {}, transaction);
  await jobs.enqueue('hand-over-pushes', {}, transaction);
}

function assertRequired(choices: NotificationPreferencesChange['choices']): void {
  const errors = findRequiredOff(choices).map((group) => ({
    pointer: `/choices/groups/${group}/mail`,
    code: 'required',
  }));
  if (errors.length)
    throw new Problem(422, 'mail-required', 'These mails cannot be switched off: you must learn of what they tell.', {
      errors,
    });
}
