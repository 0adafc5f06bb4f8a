import type { FactorHolder } from '#contract/second-factor';
import { findAccountByEmail, type Account } from '#server/accounts/account-repository';
import { loadFactors } from '#server/accounts/second-factor/factor-repository';
import { countRecoveryCodes } from '#server/accounts/second-factor/recovery-code-repository';
import { selectRows, type Database } from '#server/database/connection';
import { notFound } from '#server/http/problem';
import type { Services } from '#server/services';

type HistoryRow = Omit<FactorHolder['history'][number], 'at'> & { readonly at: Date };

/** For the support team: what somebody signs in with. @throws Problem 404 when no account has the address */
export async function findFactorHolder(services: Services, email: string): Promise<FactorHolder> {
  const account = await findAccountByEmail(services.db, email);
  if (!account?.isConfirmed) throw notFound();
  return describeFactorHolder(services, account);
}

export async function describeFactorHolder({ db }: Services, account: Account): Promise<FactorHolder> {
  const { id: accountId, firstName, lastName, email } = account;
  const [factors, recoveryCodesLeft, history] = await Promise.all([
    loadFactors(db, accountId),
    countRecoveryCodes(db, accountId),
    loadHistory(db, accountId),
  ]);
  return {
    ...{ accountId, firstName, lastName, email, recoveryCodesLeft },
    factors: factors.map(({ kind }) => kind),
    history: history.map((row) => ({ ...row, at: row.at.toISOString() })),
  };
}

const loadHistory = (db: Database, accountId: string): Promise<HistoryRow[]> =>
  selectRows<HistoryRow>(
    db,
    `select e.id, e.kind, e.at, e.words,
            case when e.by_id = e.account_id then '' else trim(b.first_name || ' ' || b.last_name) end as by
     from factor_events e join accounts b on b.id = e.by_id where e.account_id = $1 order by e.at desc, e.id desc limit 50`,
    [accountId],
  );
