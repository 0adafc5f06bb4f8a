import type { ClearanceState } from '#domain/workflow/clearance';
import type { ValidationState } from '#domain/workflow/validation';

/** How an authority knows that a number close to another one is a number of its own, each with the provision it rests on. */
export const ANOTHER_NUMBER = {
  paper: 'Reg. (EC) 1024/2008, art. 7',
  confirmed: 'Reg. (EC) 1024/2008, art. 9',
  records: 'Reg. (EC) 1024/2008, art. 10(1)',
} as const satisfies Record<string, string>;

export type AnotherNumber = keyof typeof ANOTHER_NUMBER;
export const ANOTHER_NUMBER_CODES = Object.keys(ANOTHER_NUMBER) as [AnotherNumber, ...AnotherNumber[]];

/**
 * Whether a licence has its number to itself: while it is in force, and for ever once goods were released under it. Who validates
 * one with a number close to it says why it is another.
 * @source Reg. (EC) 1024/2008, art. 2(1): one licence, one shipment
 */
export function usesNumber(validation: ValidationState, clearance: ClearanceState): boolean {
  return validation === 'validated' || clearance === 'cleared';
}
