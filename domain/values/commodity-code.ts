import { toPrintedNumber } from '#domain/values/plain-signs';

/** A code that a spreadsheet took for a number: `44123300.0`, `4412,0`. Two zeros behind six digits can be the code's own. */
const SPREADSHEET_NUMBER = /^(\d{8,10})[.,]0+$|^(\d{4,10})[.,]0$/;

/** The digits of an HS or CN code as typed or pasted, with dots, spaces and digits of any script; other signs stay. */
export function toCommodityCode(text: string): string {
  const printed = toPrintedNumber(text);
  const number = SPREADSHEET_NUMBER.exec(printed);
  return number?.[1] ?? number?.[2] ?? printed.replace(/[\s.]/g, '');
}

/** Whether these digits can be a code: from the heading, four digits, to ten. */
export function isCommodityCode(digits: string): boolean {
  return /^\d{4,10}$/.test(digits);
}
