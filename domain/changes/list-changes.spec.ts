import { listChanges } from '#domain/changes/list-changes';
import type { LicenceContent } from '#domain/licence-content';
import { buildCommodity, buildLicence, buildPicture } from '#domain/testing/build-licence';
import { parsePlainDate } from '#domain/values/plain-date';
import type { Quantity } from '#domain/values/quantity';

const [LINE, OTHER] = ['018f4e2a-0000-7000-8000-00000000000a', '018f4e2a-0000-7000-8000-00000000000b'];
const before = buildLicence();
const line = buildCommodity();
const measured = (netWeightKg: string) =>
  buildCommodity({ measures: { ...line.measures, netWeightKg: netWeightKg as Quantity } });

describe('listChanges', () => {
  it('lists nothing when both say the same, in whatever order of keys', () => {
    const turned = Object.fromEntries(Object.entries(before).reverse()) as unknown as LicenceContent;
    expect(listChanges(before, turned)).toEqual([]);
    expect(listChanges(before, { ...before, mandateId: undefined })).toEqual([]);
  });

  it('tells the box, the place and both values of one field', () => {
    const after = { ...before, licenceNumber: '26.00002', licensee: { ...before.licensee, country: null } };
    expect(listChanges(before, after)).toEqual([
      { box: 3, path: '/licenceNumber', line: null, before: before.licenceNumber, after: '26.00002' },
      { box: 8, path: '/licensee/country', line: null, before: 'ID', after: null },
    ]);
  });

  it('finds a commodity line by its id, wherever it stands', () => {
    const after = { ...before, commodities: [buildCommodity({ id: OTHER }), measured('90000')] };
    expect(listChanges(before, after)).toEqual([
      { box: 9, path: '/commodities/0', line: OTHER, before: null, after: buildCommodity({ id: OTHER }) },
      { box: 15, path: '/commodities/1/measures/netWeightKg', line: LINE, before: '82524.23', after: '90000' },
    ]);
  });

  it('lists a line that was taken out, with what was in it', () => {
    const gone = { box: 9, path: '/commodities/0', line: LINE, before: line, after: null };
    expect(listChanges(before, { ...before, commodities: [] })).toEqual([gone]);
  });

  it('lists that lines changed places', () => {
    const lines = [line, buildCommodity({ id: OTHER })];
    const changes = listChanges({ ...before, commodities: lines }, { ...before, commodities: lines.toReversed() });
    expect(changes).toEqual([
      { box: 9, path: '/commodities', line: null, before: [LINE, OTHER], after: [OTHER, LINE] },
    ]);
  });

  it('lists the pictures of a box as one change', () => {
    const pictures = [buildPicture(), buildPicture({ id: 'b'.repeat(64), box: 18 })];
    expect(listChanges(before, { ...before, pictures })).toEqual([
      { box: 18, path: '/pictures', line: null, before: [], after: pictures.slice(1) },
    ]);
  });

  it('lists the answers of the submit dialog as no box', () => {
    const arrival = { date: parsePlainDate('2026-03-21'), time: '08:00', zone: 'Europe/Brussels' };
    const after = { ...before, arrival, additionalText: 'Urgent' };
    expect(listChanges(before, after).map(({ box, path }) => [box, path])).toEqual([
      [0, '/arrival'],
      [0, '/additionalText'],
    ]);
  });

  it('misses no field of the content', () => {
    const changed = { ...everyOtherLeaf(before), commodities: [everyOtherLeaf(line)] } as unknown as LicenceContent;
    const found = listChanges(before, {
      ...changed,
      commodities: changed.commodities.map((it) => ({ ...it, id: LINE })),
    });
    const roots = new Set(found.map(({ path }) => path.split('/')[1]));
    expect([...roots].toSorted()).toEqual([...Object.keys(before), 'mandateId'].toSorted());
  });
});

/** The same shape with another value at every leaf, and a mandate. */
function everyOtherLeaf(value: object): object {
  const turn = (it: unknown): unknown =>
    Array.isArray(it) ? [] : typeof it === 'object' && it !== null ? everyOtherLeaf(it) : `other than ${String(it)}`;
  return {
    ...Object.fromEntries(Object.entries(value).map(([key, it]) => [key, turn(it)])),
    ...('pictures' in value && { mandateId: OTHER }),
  };
}
