import { carryOver } from '#domain/changes/carry-over';
import { listChanges } from '#domain/changes/list-changes';
import { buildCommodity, buildLicence, buildPicture } from '#domain/testing/build-licence';
import type { Quantity } from '#domain/values/quantity';

const OTHER = '018f4e2a-0000-7000-8000-00000000000b';
const line = buildCommodity();
const before = buildLicence();
const heavier = buildCommodity({ measures: { ...line.measures, netWeightKg: '90000' as Quantity } });

describe('carryOver', () => {
  it('gives mine when nobody else changed anything', () => {
    const mine = {
      ...before,
      licenceNumber: '26.2',
      issuingAuthority: { id: null, name: 'Other', address: 'There', country: 'GH' },
      commodities: [buildCommodity({ id: OTHER }), heavier],
      pictures: [buildPicture({ id: 'b'.repeat(64) })],
      globalMeasures: { ...before.globalMeasures, unitWord: 'SHEETS' },
      arrival: null,
    };
    expect(listChanges(mine, carryOver(before, mine, before))).toEqual([
      { box: 9, path: '/commodities', line: null, before: [OTHER, line.id], after: [line.id, OTHER] },
    ]);
  });

  it('keeps what they changed elsewhere, in the same line too', () => {
    const mine = { ...before, commodities: [heavier], licenceNumber: '26.2' };
    const theirs = { ...before, commodities: [{ ...line, description: 'DOORS' }], signedAt: 'JEPARA' };
    expect(carryOver(before, mine, theirs)).toEqual({
      ...before,
      licenceNumber: '26.2',
      signedAt: 'JEPARA',
      commodities: [{ ...heavier, description: 'DOORS' }],
    });
  });

  it('lets mine stand where both changed the same: what was theirs is seen as what stood before', () => {
    const [mine, theirs] = [
      { ...before, licenceNumber: 'mine' },
      { ...before, licenceNumber: 'theirs' },
    ];
    const carried = carryOver(before, mine, theirs);
    expect(listChanges(theirs, carried)).toEqual([
      { box: 3, path: '/licenceNumber', line: null, before: 'theirs', after: 'mine' },
    ]);
  });

  it('brings a line back that was changed here and taken out there; takes out what was taken out here', () => {
    expect(
      carryOver(before, { ...before, commodities: [heavier] }, { ...before, commodities: [] }).commodities,
    ).toEqual([heavier]);
    const changed = { ...before, commodities: [{ ...line, description: 'DOORS' }] };
    expect(carryOver(before, { ...before, commodities: [] }, changed).commodities).toEqual([]);
  });

  it('orders the lines as here', () => {
    const lines = [line, buildCommodity({ id: OTHER })];
    const both = { ...before, commodities: lines };
    const turned = { ...both, commodities: lines.toReversed() };
    expect(carryOver(both, turned, both)).toEqual(turned);
  });
});
