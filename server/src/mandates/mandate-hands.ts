import type { MandateHand } from '#domain/mandate';
import { DECIDERS, type DeciderKind } from '#domain/workflow/grant';

// Conditions on an active grant `g` and a mandate `m` of the principal `p`.
const AGENT = `g.role = 'importer' and g.company_id = m.agent_company_id`;
const PRINCIPAL = `g.role = 'importer' and g.is_administrator and g.company_id = m.principal_company_id`;
const DECIDER_KINDS: Record<DeciderKind, string> = {
  administrator: PRINCIPAL,
  authority: `g.role = 'fmsca' and g.country = p.country`,
  support: `g.role = 'support'`,
};

/** Who holds a grant that lets them decide: those who would decide about an importer of the principal. */
const DECIDER = DECIDERS.importer.map((kind) => `(${DECIDER_KINDS[kind]})`).join(' or ');

/** Nobody decides a request of their own side, with whichever role. */
const isOfAgent = (account: string): string => `(m.requested_by = ${account} or exists (
  select 1 from role_grants own where own.account_id = ${account} and own.role = 'importer'
    and own.company_id = m.agent_company_id and own.status in ('active', 'suspended')))`;

/** SQL: the accounts that have `hand` in the mandate `m` of the principal `p`. */
export const accountsWith = (hand: MandateHand): string => {
  const condition = {
    agent: AGENT,
    principal: PRINCIPAL,
    decider: `(${DECIDER}) and not ${isOfAgent('g.account_id')}`,
  };
  return `select g.account_id from role_grants g where g.status = 'active' and ${condition[hand]}`;
};

/** SQL: the hands `account` (an expression) has in the mandate `m` of the principal `p`, as a JSON array. */
export const handsOf = (account: string): string => {
  const rows = (['agent', 'principal', 'decider'] as const).map(
    (hand) => `select '${hand}' as hand where ${account} in (${accountsWith(hand)})`,
  );
  return `(select coalesce(json_agg(hand), '[]') from (${rows.join(' union all ')}) hands)`;
};
