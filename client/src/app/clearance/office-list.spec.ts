import { buildRow } from '../licence-view/testing/build-row';
import { buildGrant } from '../licence-view/testing/build-view';
import { filterOf, toOfficeList } from './office-list';

const customs = buildGrant({ role: 'customs', companyId: null, officeCode: 'BE101000', holder: 'Antwerpen' });

describe('list of an office', () => {
  it('holds what is validated for the office, the earliest arrival first', () => {
    const rows = [
      buildRow('3', { validation: 'validated' }),
      buildRow('1', { validation: 'validated' }),
      buildRow('2', { validation: 'validated', pointOfEntry: 'NL000510', entryCountry: 'NL' }),
      buildRow('4'),
    ];
    expect(toOfficeList(rows, customs).map(({ id }) => id)).toEqual(['1', '3']);
    expect(toOfficeList(rows, buildGrant({ officeCode: 'BE101000' }))).toEqual([]);
  });

  it('holds what another office expects where this one opened it, and not what is here for another role', () => {
    const elsewhere = { validation: 'validated', pointOfEntry: 'BE343000' } as const;
    const rows = [
      buildRow('1', { ...elsewhere, foundAt: ['BE101000'] }),
      buildRow('2', { ...elsewhere, foundAt: ['BE343000'] }),
      buildRow('3', elsewhere),
    ];
    expect(toOfficeList(rows, customs).map(({ id }) => id)).toEqual(['1']);
  });

  it('knows what is expected, suspended and done', () => {
    const part = (changes: Parameters<typeof buildRow>[1]) =>
      filterOf(buildRow('1', { validation: 'validated', ...changes }));
    expect(part({})).toBe('expected');
    expect(part({ clearance: 'suspended' })).toBe('suspended');
    expect(part({ clearance: 'cleared' })).toBe('done');
    expect(part({ clearance: 'refused' })).toBe('done');
    expect(part({ validation: 'cancelled' })).toBe('done');
  });
});
