import { numberPatternsFor } from '#reference/countries';
import { toLicenceLink } from '#domain/values/licence-link';
import { buildRow } from '../../licence-view/testing/build-row';
import { findRow, isLicenceId, isWorthLookingUp, toLicenceCodes } from './licence-codes';

const ID = '018f4e2a-0000-7000-8000-000000000001';
const NUMBER = '26.00001-00001.001-ID-BE';
const PATTERNS = numberPatternsFor(null);

describe('what a licence is found by', () => {
  const read = (...texts: string[]) => toLicenceCodes(texts, PATTERNS, []);

  it('is the number in an address, in capitals and once', () => {
    expect(read(`https://silk.example/v/?no=${NUMBER.toLowerCase()}`, NUMBER, 'MSKU4300784')).toEqual([NUMBER]);
  });

  it('is first of all our own QR code', () => {
    expect(read(NUMBER, toLicenceLink('https://flegt.example', ID))).toEqual([ID]);
  });

  it('is nothing of a web address, goods, a container', () => {
    expect(read('https://example.com', '4006381333931', 'MSKU4300784')).toEqual([]);
  });

  it('is a number of unknown format only where this device has a licence with it', () => {
    const ghana = { number: 'GH-26-012997', searchText: 'gh26012997' };
    expect(toLicenceCodes(['GH-26-012997'], PATTERNS, [buildRow('1', ghana)])).toEqual(['GH-26-012997']);
    expect(read('GH-26-012997')).toEqual([]);
  });
});

describe('a licence on this device', () => {
  it('is found by its complete number, however it is written, or its id', () => {
    const rows = [buildRow('1'), buildRow('2')];
    for (const code of ['26.00002-00001.001-ID-BE', '2600002 00001001 id be', '2'])
      expect(findRow(rows, code)?.id).withContext(code).toBe('2');
    for (const code of ['26.00002-00001.001-ID-B', '', '.-'])
      expect(findRow(rows, code)).withContext(code).toBeUndefined();
  });

  it('is the one in force where a cancelled one has the same number', () => {
    const same = { number: 'X' };
    const rows = [
      buildRow('1', { ...same, validation: 'cancelled' }),
      buildRow('2', { ...same, validation: 'validated' }),
    ];
    expect(findRow(rows, 'X')?.id).toBe('2');
    expect(findRow(rows.slice(0, 1), 'X')?.id).toBe('1');
  });

  it('F5: is the one whose groups the number has, and neither of two where it has no groups', () => {
    const rows = [buildRow('1', { number: 'TIDD/1-12' }), buildRow('2', { number: 'TIDD/11-2' })];
    expect(['TIDD 11 2', 'tidd–١-١٢', 'TIDD112'].map((code) => findRow(rows, code)?.id)).toEqual(['2', '1', undefined]);
    expect(findRow(rows.slice(0, 1), 'TIDD112')?.id).toBe('1');
  });
});

it('asks the server for what may be a complete number', () => {
  expect([NUMBER, 'GH-26-012997', '26.00', ' - '].map(isWorthLookingUp)).toEqual([true, true, false, false]);
  expect([ID, NUMBER].map(isLicenceId)).toEqual([true, false]);
});
