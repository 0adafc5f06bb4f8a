import type { Grant } from '#contract/role';
import { isAllowed, NO_STANDING } from '#domain/rights';
import { sortByArrival } from '../licence-view/by-arrival';
import type { LicenceRow } from '../storage/licence-list';

/** The parts of an office's list. */
export type OfficeFilter = 'expected' | 'suspended' | 'done';
export const OFFICE_FILTERS: readonly OfficeFilter[] = ['expected', 'suspended', 'done'];

/** Whether `text` names a filter. */
export function isOfficeFilter(text: string): text is OfficeFilter {
  return (OFFICE_FILTERS as readonly string[]).includes(text);
}

/** The licences announced for the office the person acts for, and those opened here by their number; the earliest arrival first. */
export function toOfficeList(rows: readonly LicenceRow[], grant: Grant | null): readonly LicenceRow[] {
  if (!grant || grant.role !== 'customs') return [];
  const { officeCode } = grant;
  const isOurs = ({ validation, pointOfEntry, foundAt }: LicenceRow) =>
    isAllowed('customs', 'consult', validation, {
      ...NO_STANDING,
      office: pointOfEntry === officeCode,
      found: officeCode !== null && foundAt.includes(officeCode),
    });
  return sortByArrival(rows.filter(isOurs));
}

/** Which part of the list a licence is in: a cancelled one is done, whatever customs did before. */
export function filterOf({ validation, clearance }: Pick<LicenceRow, 'validation' | 'clearance'>): OfficeFilter {
  if (validation !== 'validated') return 'done';
  if (clearance === 'notCleared') return 'expected';
  return clearance === 'suspended' ? 'suspended' : 'done';
}
