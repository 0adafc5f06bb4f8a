import { findRow } from '#server/database/connection';
import { findOfficials } from '#server/notifications/concerned';
import { LATE_DECISION_NEWS } from '#server/notifications/late-decision-news';
import { tell, toAddressees } from '#server/notifications/tell';
import type { Services } from '#server/services';

interface LateRow {
  readonly licenceId: string;
  readonly actorId: string;
  readonly words: string;
  readonly at: Date;
}

/** Does `tell-of-late-decision`: to the offices and the authority; whoever decided late was told by the answer. */
export function createTellOfLateDecision(services: Services) {
  return ({ lateDecisionId }: { readonly lateDecisionId: string }): Promise<void> =>
    services.db.transaction(async (transaction) => {
      const late = await findRow<LateRow>(
        services.db,
        `select licence_id as "licenceId", account_id as "actorId", words, at from late_decisions where id = $1`,
        [lateDecisionId],
        transaction,
      );
      if (!late) return;
      const officials = await findOfficials(services.db, late.licenceId, transaction);
      const others = officials.filter((accountId) => accountId !== late.actorId);
      await tell(
        services,
        toAddressees(others, LATE_DECISION_NEWS),
        { ...late, causeId: lateDecisionId, kind: LATE_DECISION_NEWS },
        transaction,
      );
    });
}
