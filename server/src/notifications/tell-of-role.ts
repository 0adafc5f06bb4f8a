import { findRow } from '#server/database/connection';
import { tell } from '#server/notifications/tell';
import type { Services } from '#server/services';

interface DecisionRow {
  readonly accountId: string;
  readonly status: 'active' | 'refused';
  readonly actorId: string | null;
  readonly words: string;
  readonly at: Date;
}

/** Does `tell-of-role`: tells the person who asked for a role what was decided. */
export function createTellOfRole(services: Services) {
  return ({ grantId }: { readonly grantId: string }): Promise<void> =>
    services.db.transaction(async (transaction) => {
      const decision = await findRow<DecisionRow>(
        services.db,
        `select account_id as "accountId", status, decided_by as "actorId", decision_words as words, decided_at as at
         from role_grants where id = $1 and status in ('active', 'refused') and decided_at is not null`,
        [grantId],
        transaction,
      );
      if (!decision) return;
      const news = { ...decision, causeId: grantId, kind: 'roleDecided', licenceId: null };
      await tell(services, [decision.accountId], news, transaction);
    });
}
