import type { LicenceRow } from '../storage/licence-list';

/** Sorted copy: the earliest arrival first, those without one last, the first lodged first among equals. */
export function sortByArrival(rows: readonly LicenceRow[]): LicenceRow[] {
  const late = '9999';
  return [...rows].sort(
    (a, b) =>
      (a.arrivesAt ?? late).localeCompare(b.arrivesAt ?? late) ||
      (a.submittedAt ?? late).localeCompare(b.submittedAt ?? late),
  );
}
