import { DECIDERS, type DeciderKind } from '#domain/workflow/grant';

/** Per kind of decider: which role `d` of a person makes them one, and which roles `g`, of company `c`, that one reaches. */
const KINDS: Record<DeciderKind, { readonly holds: string; readonly reaches: string }> = {
  administrator: {
    holds: `d.role = 'importer' and d.is_administrator`,
    reaches: 'd.company_id = g.company_id and not g.is_administrator',
  },
  authority: { holds: `d.role = 'fmsca'`, reaches: 'd.country = c.country' },
  support: { holds: `d.role = 'support'`, reaches: 'true' },
};

const rows = Object.entries(DECIDERS).flatMap(([role, kinds]) =>
  kinds.map((kind) => `(g.role = '${role}' and ${KINDS[kind].holds} and ${KINDS[kind].reaches})`),
);

/**
 * Who decides about which role, in SQL: whether the role `d` lets its holder decide about `g`, a role with the company `c` or
 * none. Never their own. Read from `g` it finds the deciders, read from `d` what they decide about.
 */
export const DECIDES = `(d.status = 'active' and d.account_id <> g.account_id and (${rows.join(' or ')}))`;

const kinds = [...new Set(Object.values(DECIDERS).flat())];

/** Whether `d` lets its holder decide about any role. */
export const IS_DECIDING_ROLE = `(d.status = 'active' and (${kinds.map((kind) => `(${KINDS[kind].holds})`).join(' or ')}))`;

/** Whether the account `accountId` (an SQL expression) decides about `g`, a role with the company `c`. */
export const isDecidedBy = (accountId: string): string =>
  `exists (select 1 from role_grants d where d.account_id = ${accountId}::uuid and ${DECIDES})`;
