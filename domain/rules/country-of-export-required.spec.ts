import { countryOfExportRequired } from '#domain/rules/country-of-export-required';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(countryOfExportRequired, {
  'no country': { changes: { countryOfExport: null }, finds: [{ place: 5 }] },
});
