import type { Commodity } from '#domain/licence-content';
import { checkBlocking } from '#domain/rules/rule-book';
import { LICENCE_BYTES, licenceSize } from '#domain/rules/licence-size';
import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import { CONTEXT } from '#domain/testing/describe-rule';
import { jsonBytes } from '#domain/values/json-bytes';

const lines = (count: number, line: Partial<Commodity>): Commodity[] =>
  Array.from({ length: count }, () => buildCommodity({ id: crypto.randomUUID(), ...line }));

describe('A2: BOX9-SIZE', () => {
  it('accepts 200 lines of 10 species each', () => {
    const species = Array(10).fill({ commonName: 'Dark red meranti', scientificName: 'Shorea pauciflora King' });
    const content = buildLicence({ commodities: lines(200, { species }) });
    expect(jsonBytes(content)).toBeGreaterThan(190_000);
    expect(licenceSize.check(content, CONTEXT)).toEqual([]);
  });

  it('blocks what no device should have to take, and says how much it is', () => {
    const content = buildLicence({ commodities: lines(500, { description: 'W'.repeat(2000) }) });
    const [finding, ...others] = checkBlocking(content, CONTEXT);
    expect(others).toEqual([]);
    expect(finding).toEqual(jasmine.objectContaining({ rule: 'BOX9-SIZE', place: 9 }));
    expect(Number(finding?.params?.['kilobytes'])).toBeGreaterThan(1000);
    expect(finding?.params?.['most']).toBe(String(LICENCE_BYTES / 1000));
  });
});
