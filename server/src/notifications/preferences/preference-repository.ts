import { DEFAULT_CHOICES, type NotificationChoices } from '#domain/notifications/notification-choices';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';

/** What a person chose, and how often: 0 for never. */
export interface StoredPreferences {
  readonly version: number;
  readonly choices: NotificationChoices;
}

const NEVER_CHOSEN: StoredPreferences = { version: 0, choices: DEFAULT_CHOICES };

export async function loadPreferences(
  db: Database,
  accountId: string,
  transaction?: Transaction,
): Promise<StoredPreferences> {
  return (await loadPreferencesOf(db, [accountId], transaction)).get(accountId) ?? NEVER_CHOSEN;
}

/** The preferences of each of `accountIds`. */
export async function loadPreferencesOf(
  db: Database,
  accountIds: readonly string[],
  transaction?: Transaction,
): Promise<Map<string, StoredPreferences>> {
  const rows = await selectRows<StoredPreferences & { accountId: string }>(
    db,
    'select account_id as "accountId", version, choices from notification_preferences where account_id = any($1::uuid[])',
    [accountIds],
    transaction,
  );
  const chosen = new Map(
    rows.map(({ accountId, version, choices }) => [accountId, { version, choices: complete(choices) }]),
  );
  return new Map(accountIds.map((id) => [id, chosen.get(id) ?? NEVER_CHOSEN]));
}

/** What a later version of the product lets people choose is on for those who chose before. */
const complete = (choices: NotificationChoices): NotificationChoices => ({
  ...DEFAULT_CHOICES,
  ...choices,
  groups: { ...DEFAULT_CHOICES.groups, ...choices.groups },
});

/** @returns whether `base` was the version in force: otherwise nothing is written */
export async function replacePreferences(
  db: Database,
  accountId: string,
  base: number,
  choices: NotificationChoices,
  transaction: Transaction,
): Promise<boolean> {
  const row = await findRow(
    db,
    `insert into notification_preferences as p (account_id, version, choices)
     select $1::uuid, 1, $3::jsonb where $2 = 0 or exists (select 1 from notification_preferences where account_id = $1::uuid)
     on conflict (account_id) do update set version = p.version + 1, choices = excluded.choices, changed_at = now()
       where p.version = $2
     returning version`,
    [accountId, base, JSON.stringify(choices)],
    transaction,
  );
  return row !== undefined;
}
