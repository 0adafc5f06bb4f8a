import { listChanges } from '#domain/changes/list-changes';
import type { LicenceContent } from '#domain/licence-content';
import { buildCommodity, buildLicence, buildPicture } from '#domain/testing/build-licence';
import { parsePlainDate } from '#domain/values/plain-date';
import type { Quantity } from '#domain/values/quantity';
import { toChangeText } from './change-words';

const words = (key: string, params?: Record<string, unknown>) => key + (params ? JSON.stringify(params) : '');
const before = buildLicence();
const textsOf = (after: Partial<LicenceContent>) =>
  listChanges(before, { ...before, ...after }).map((change) => toChangeText(change, words, 'en'));

describe('toChangeText', () => {
  it('writes a number, a date and a country as people do', () => {
    const texts = textsOf({
      licenceNumber: '26.00002',
      expiresOn: parsePlainDate('2026-07-01'),
      countryOfExport: 'GH',
    });
    expect(texts.map((it) => [it.box, it.label, it.before, it.after])).toEqual([
      [3, 'changes.fields.licenceNumber', '26.00001-00001.001-ID-BE', '26.00002'],
      [4, 'changes.fields.expiresOn', '30 Jun 2026', '1 Jul 2026'],
      [5, 'changes.fields.countryOfExport', 'Indonesia (ID)', 'Ghana (GH)'],
    ]);
  });

  it('names the commodity and the unit', () => {
    const line = buildCommodity();
    const measures = { ...line.measures, netWeightKg: '90000' as Quantity };
    const [text] = textsOf({ commodities: [{ ...line, measures }] });
    expect(text).toEqual({
      label: 'changes.fields.netWeightKg',
      box: 15,
      lineNumber: 1,
      before: '82,524.23 kg',
      after: '90,000 kg',
      hasValues: true,
    });
  });

  it('says what a line was that went, and nothing of the order of lines', () => {
    const other = buildCommodity({ id: '018f4e2a-0000-7000-8000-00000000000b' });
    expect(textsOf({ commodities: [] }).map(({ label, before, after }) => [label, before, after])).toEqual([
      ['changes.fields.lineRemoved', '441233 · PLYWOOD, UTY GRADE BB/CC · 102.49 m³ · 82,524.23 kg', ''],
    ]);
    const both = { ...before, commodities: [buildCommodity(), other] };
    const turned = { ...before, commodities: [other, buildCommodity()] };
    const [text] = listChanges(both, turned).map((change) => toChangeText(change, words, 'en'));
    expect([text?.label, text?.hasValues]).toEqual(['changes.fields.lineOrder', false]);
  });

  it('counts pictures, and writes the office and the arrival', () => {
    const arrival = { date: parsePlainDate('2026-03-21'), time: '08:00', zone: 'Europe/Brussels' };
    const pictures = [buildPicture(), buildPicture({ id: 'b'.repeat(64) })];
    const texts = textsOf({ pointOfEntry: 'BE343000', arrival, pictures });
    expect(texts.map(({ box }) => box)).toEqual([0, 0, 2]);
    expect(texts[0]?.after).toContain('· BE343000');
    expect(texts[1]?.after).toBe('21 Mar 2026, 08:00 (Europe/Brussels)');
    expect(texts[2]?.after).toBe('changes.pictures{"count":2}');
  });
});
