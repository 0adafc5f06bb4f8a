import { toPlainSigns } from '#domain/values/plain-signs';

/** What is wrong with an EORI number: its form, a prefix that is no Member State, or another Member State's than the company's. */
export type EoriFault = 'eori-form' | 'eori-prefix' | 'eori-country';

/** The number as it is stored: capitals and digits, without separators and what cannot be seen. */
export const normaliseEori = (text: string): string => toPlainSigns(text).replaceAll('-', '');

/**
 * Checks an Economic Operators Registration and Identification number: the code of the Member State that gave it and up to 15
 * characters. A company established in a Member State is registered by that one; one from outside the Union by the Member State
 * where it first declares goods. Whether the number was given is only known to the customs authorities.
 *
 * @source Union Customs Code, Reg. (EU) No 952/2013, art. 9
 */
export function findEoriFault(eori: string, country: string, memberStates: readonly string[]): EoriFault | null {
  if (!/^[A-Z]{2}[A-Z0-9]{1,15}$/.test(eori)) return 'eori-form';
  const prefix = eori.slice(0, 2);
  if (!memberStates.includes(prefix)) return 'eori-prefix';
  return memberStates.includes(country) && prefix !== country ? 'eori-country' : null;
}
