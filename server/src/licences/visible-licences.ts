import { RIGHTS, type Reach, type Right } from '#domain/rights';
import { VALIDATION_STATES } from '#domain/workflow/validation';
import type { SqlBinds } from '#server/database/sql-binds';
import type { ActiveGrant } from '#server/roles/grant-repository';

/** A person with all grants that count now. */
export interface Viewer {
  readonly accountId: string;
  readonly grants: readonly ActiveGrant[];
}

/**
 * The licences `viewer` may consult, one SQL condition on `licences l` for each row of the rights table that applies, each
 * of which an index on (its first column, changed_xid, id) answers; only those of `reaches` where they are given.
 */
export function visibleParts({ accountId, grants }: Viewer, binds: SqlBinds, reaches?: readonly Reach[]): string[] {
  const parts = grants.flatMap((grant) =>
    (RIGHTS[grant.role].consult ?? [])
      .filter(({ reach }) => reaches?.includes(reach) ?? true)
      .map((right) => toCondition(right, accountId, grant)),
  );
  const distinct = new Map(parts.map((part) => [JSON.stringify(part), part]));
  return [...distinct.values()].map(({ reach, value, states }) => {
    const reached = REACHED[reach](binds.add(value));
    // A condition that all rows meet would only mislead the planner.
    if (states.length === VALIDATION_STATES.length) return `(${reached})`;
    return `(${reached} and l.validation_state = any(${binds.add(states)}::text[]))`;
  });
}

/** Whether `viewer` may see the licence `l`: the parts together, and it was not discarded. */
export function visibleTo(viewer: Viewer, binds: SqlBinds): string {
  const parts = visibleParts(viewer, binds);
  return parts.length ? `(l.discarded_at is null and (${parts.join(' or ')}))` : 'false';
}

interface Condition {
  readonly reach: Reach;
  readonly value: string | null;
  readonly states: Right['states'];
}

/** What each reach means in SQL, given the bind of its value. */
const REACHED: Record<Reach, (bind: string) => string> = {
  own: (account) => `l.requester_id = ${account}`,
  company: (company) => `l.company_id = ${company}`,
  principal: (company) => `l.principal_company_id = ${company}`,
  country: (country) => `l.entry_country = ${country}`,
  office: (office) => `l.point_of_entry = ${office}`,
  found: (office) => `l.id in (select f.licence_id from office_sights f where f.office_code = ${office})`,
};

function toCondition({ reach, states }: Right, accountId: string, grant: ActiveGrant): Condition {
  const values: Record<Reach, string | null> = {
    own: accountId,
    company: grant.companyId,
    principal: grant.companyId,
    country: grant.country,
    office: grant.officeCode,
    found: grant.officeCode,
  };
  return { reach, value: values[reach], states };
}
