import { MOST_ROLES_SHOWN, type FactorHolder } from '#contract/second-factor';
import { findAccountByEmail, type Account } from '#server/accounts/account-repository';
import { loadFactors, toFactor } from '#server/accounts/second-factor/factor-repository';
import { needsFactor } from '#server/accounts/second-factor/load-second-factor';
import { countRecoveryCodes } from '#server/accounts/second-factor/recovery-code-repository';
import { selectRows, type Database } from '#server/database/connection';
import { notFound } from '#server/http/problem';
import { loadGrants } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/** Of roles: those that count, or will again. */
const HELD: readonly string[] = ['active', 'suspended'];

type HistoryRow = Omit<FactorHolder['history'][number], 'at'> & { readonly at: Date };

/** For the support team: who somebody is, what they sign in with, and its history. @throws Problem 404 when no account has the address */
export async function findFactorHolder(services: Services, email: string): Promise<FactorHolder> {
  const account = await findAccountByEmail(services.db, email);
  if (!account?.isConfirmed) throw notFound();
  return describeFactorHolder(services, account);
}

export async function describeFactorHolder(services: Services, account: Account): Promise<FactorHolder> {
  const { db } = services;
  const { id: accountId, firstName, lastName, email } = account;
  const [grants, isRequired, factors, recoveryCodesLeft, history] = await Promise.all([
    loadGrants(db, accountId),
    needsFactor(services, accountId),
    loadFactors(db, accountId),
    countRecoveryCodes(db, accountId),
    loadHistory(db, accountId),
  ]);
  return {
    ...{ accountId, firstName, lastName, email, isRequired, recoveryCodesLeft },
    grants: grants.filter(({ status }) => HELD.includes(status)).slice(0, MOST_ROLES_SHOWN),
    factors: factors.map(toFactor).map(({ kind, addedAt, lastUsedAt }) => ({ kind, addedAt, lastUsedAt })),
    history: history.map((row) => ({ ...row, at: row.at.toISOString() })),
  };
}

const loadHistory = (db: Database, accountId: string): Promise<HistoryRow[]> =>
  selectRows<HistoryRow>(
    db,
    `select e.id, e.kind, e.factor_kind as "factorKind", e.at, e.words,
            case when e.by_id = e.account_id then '' else trim(b.first_name || ' ' || b.last_name) end as by
     from factor_events e join accounts b on b.id = e.by_id where e.account_id = $1 order by e.at desc, e.id desc limit 50`,
    [accountId],
  );
