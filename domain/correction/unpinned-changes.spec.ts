import { listChanges } from '#domain/changes/list-changes';
import { changesFor, findUnpinnedChanges } from '#domain/correction/unpinned-changes';
import type { LicenceContent } from '#domain/licence-content';
import { buildCommodity, buildLicence, buildPicture } from '#domain/testing/build-licence';
import { buildPin } from '#domain/testing/build-pin';
import { parsePlainDate } from '#domain/values/plain-date';
import type { Quantity } from '#domain/values/quantity';

const returned = buildLicence();
const line = buildCommodity();
const changesOf = (after: Partial<LicenceContent>) => listChanges(returned, { ...returned, ...after });
const unpinned = (after: Partial<LicenceContent>, box: number, ...explained: number[]) =>
  findUnpinnedChanges(
    changesOf(after),
    [buildPin({ box })],
    explained.map((it) => ({ box: it })),
    returned.pictures,
  ).map(({ path }) => path);

describe('findUnpinnedChanges', () => {
  it('lets the pinned box change, and no other', () => {
    const after = { licenceNumber: '26.2', expiresOn: parsePlainDate('2026-07-01') };
    expect(unpinned(after, 3)).toEqual(['/expiresOn']);
    expect(unpinned(after, 4)).toEqual(['/licenceNumber']);
  });

  it('lets everything change when the return has no pins', () => {
    expect(findUnpinnedChanges(changesOf({ licenceNumber: '26.2' }), [], [], [])).toEqual([]);
  });

  it('lets a box change of which the importer says why', () => {
    expect(unpinned({ licenceNumber: '26.2', signedAt: 'JAKARTA' }, 3, 18)).toEqual([]);
  });

  it('always lets the answers of the submit dialog change', () => {
    expect(unpinned({ additionalText: 'Urgent', pointOfEntry: 'BE343000' }, 3)).toEqual([]);
  });

  it('takes a comment on an ISO code for one on its country', () => {
    expect(unpinned({ countryOfExport: 'GH' }, 6)).toEqual([]);
    expect(unpinned({ commodities: [buildCommodity({ countriesOfHarvest: ['GH'] })] }, 13)).toEqual([]);
  });

  it('lets lines come and go for the description or the code, and what is measured be chosen for a measure', () => {
    expect(unpinned({ commodities: [] }, 9)).toEqual([]);
    expect(unpinned({ commodities: [] }, 10)).toEqual([]);
    expect(unpinned({ commodities: [] }, 14)).toEqual(['/commodities/0']);
    expect(unpinned({ measuredBy: 'goods' }, 15)).toEqual([]);
    expect(unpinned({ measuredBy: 'goods' }, 3)).toEqual(['/measuredBy']);
    expect(unpinned({ commodities: [buildCommodity({ description: 'DOORS' })] }, 10)).toEqual([
      '/commodities/0/description',
    ]);
  });

  it('lets the pictures of the pinned box change, and those of the box whose picture a spot is on', () => {
    const pictures = [buildPicture({ id: 'b'.repeat(64) })];
    expect(unpinned({ pictures }, 2)).toEqual([]);
    expect(unpinned({ pictures }, 3)).toEqual(['/pictures']);
    const spot = buildPin({ picture: { id: 'a'.repeat(64), x: 0.5, y: 0.1 } });
    expect(findUnpinnedChanges(changesOf({ pictures }), [spot], [], returned.pictures)).toEqual([]);
  });
});

describe('changesFor', () => {
  it('are those of the line the pin names', () => {
    const other = buildCommodity({ id: '018f4e2a-0000-7000-8000-00000000000b' });
    const heavier = (it: typeof line) => ({ ...it, measures: { ...it.measures, netWeightKg: '1' as Quantity } });
    const before = { ...returned, commodities: [line, other] };
    const changes = listChanges(before, { ...before, commodities: [line, heavier(other)] });
    expect(changesFor(buildPin({ box: 15, line: line.id }), changes, [])).toEqual([]);
    expect(changesFor(buildPin({ box: 15, line: other.id }), changes, []).length).toBe(1);
    expect(changesFor(buildPin({ box: 15 }), changes, []).length).toBe(1);
  });
});
