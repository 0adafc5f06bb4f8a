import type { LicenceRow } from '../storage/licence-list';

/** What of "My licences" waits on this device. */
export const WAITS_HERE = {
  needsYou: ({ standing }) => standing === 'needsYou',
  toBeSent: ({ standing, isDraftHere, validation }) =>
    standing === 'sending' || (standing === 'savedHere' && !(isDraftHere && validation === 'draft')),
  onlyHere: ({ requester, isDraftHere, standing }) => isDraftHere && requester === null && standing === 'savedHere',
} as const satisfies Record<string, (row: LicenceRow) => boolean>;

export type WaitsHere = keyof typeof WAITS_HERE;

/** Whether `text` names one. */
export const isWaitsHere = (text: string): text is WaitsHere => text in WAITS_HERE;

/** How many rows wait in each way; those in which none does are left out. */
export function countWaits(
  rows: readonly LicenceRow[],
): readonly { readonly waits: WaitsHere; readonly count: number }[] {
  return (Object.keys(WAITS_HERE) as WaitsHere[])
    .map((waits) => ({ waits, count: rows.filter(WAITS_HERE[waits]).length }))
    .filter(({ count }) => count > 0);
}
