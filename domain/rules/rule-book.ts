import type { LicenceContent } from '#domain/licence-content';
import { arrivalRequired } from '#domain/rules/arrival-required';
import { codeInScope } from '#domain/rules/code-in-scope';
import { commodityCodeRequired } from '#domain/rules/commodity-code-required';
import { countryOfExportRequired } from '#domain/rules/country-of-export-required';
import { destinationMatchesEntry } from '#domain/rules/destination-matches-entry';
import { expiryRequired } from '#domain/rules/expiry-required';
import { harvestCountryNamed } from '#domain/rules/harvest-country-named';
import { goodsPageShown } from '#domain/rules/goods-page-shown';
import { invoiceNumber } from '#domain/rules/invoice-number';
import { issuingAuthorityRequired } from '#domain/rules/issuing-authority-required';
import { legiblePicture } from '#domain/rules/legible-picture';
import { licenceNumberFormat } from '#domain/rules/licence-number-format';
import { licenceNumberRequired } from '#domain/rules/licence-number-required';
import { licenceNumberSigns } from '#domain/rules/licence-number-signs';
import { licenceSize } from '#domain/rules/licence-size';
import { lodgedInTime } from '#domain/rules/lodged-in-time';
import { numberNotUsed } from '#domain/rules/number-not-used';
import { paperPicture } from '#domain/rules/paper-picture';
import { pointOfEntryRequired } from '#domain/rules/point-of-entry-required';
import type { Finding, Rule, RuleContext } from '#domain/rules/rule';
import { scientificNameGiven } from '#domain/rules/scientific-name-given';
import { signaturePlaceAndDate } from '#domain/rules/signature-place-and-date';
import { signedBeforeExpiry } from '#domain/rules/signed-before-expiry';
import { volumeOrWeight } from '#domain/rules/volume-or-weight';

/**
 * Every rule in the order of the review: what must be there to begin with, then the mistakes authorities publish, in their
 * order, then the answers of the submit dialog.
 */
export const RULE_BOOK: readonly Rule[] = [
  licenceSize,
  commodityCodeRequired,
  issuingAuthorityRequired,
  licenceNumberRequired,
  licenceNumberSigns,
  expiryRequired,
  countryOfExportRequired,
  paperPicture,
  legiblePicture,
  goodsPageShown,
  licenceNumberFormat,
  destinationMatchesEntry,
  numberNotUsed,
  lodgedInTime,
  signedBeforeExpiry,
  volumeOrWeight,
  harvestCountryNamed,
  scientificNameGiven,
  invoiceNumber,
  signaturePlaceAndDate,
  codeInScope,
  pointOfEntryRequired,
  arrivalRequired,
];

/** What the whole book finds: in the form, in the review and on the server alike. */
export function checkLicence(content: LicenceContent, context: RuleContext): Finding[] {
  return RULE_BOOK.flatMap((rule) => rule.check(content, context));
}

/** The findings that forbid submitting. */
export function checkBlocking(content: LicenceContent, context: RuleContext): Finding[] {
  return checkLicence(content, context).filter(({ severity }) => severity === 'blocks');
}

/** The law or guide a rule comes from; blank for a rule that is not in the book. */
export function sourceOfRule(ruleId: string): string {
  return RULE_BOOK.find(({ id }) => id === ruleId)?.source ?? '';
}
