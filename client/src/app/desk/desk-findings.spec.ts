import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import { parsePlainDate } from '#domain/values/plain-date';
import { findDeskFindings } from './desk-findings';

describe('findings of the desk', () => {
  it('finds nothing in a licence that is in order', () => {
    expect(findDeskFindings(buildLicence(), 'BE', '2026-03-01T10:00:00Z')).toEqual([]);
  });

  it('names the source of the rule and the line it is about', () => {
    const commodities = [buildCommodity(), buildCommodity({ id: 'b', countriesOfHarvest: [] })];
    const [finding] = findDeskFindings(buildLicence({ commodities }), 'BE', '2026-03-01T10:00:00Z');
    expect(finding).toEqual(
      jasmine.objectContaining({
        rule: 'BOX12-HARVEST-COUNTRY',
        lineNumber: 2,
        source: 'Reg. (EC) 1024/2008, Annex, boxes 12 and 13',
      }),
    );
  });

  it('takes the date of lodging in the country of entry', () => {
    const content = buildLicence({ expiresOn: parsePlainDate('2026-03-01') });
    const rules = (at: string) => findDeskFindings(content, 'BE', at).map(({ rule }) => rule);
    expect(rules('2026-03-01T22:30:00Z')).toEqual([]);
    expect(rules('2026-03-01T23:30:00Z')).toEqual(['BOX4-LODGED-IN-TIME']);
  });
});
