import { ISSUING_AUTHORITIES } from '#reference/issuing-authorities';
import { filterItems, toSearchable } from '../../ui/picker-filter';
import { authorityItems, isSameAuthority } from './authority-items';

const SUCOFINDO = { id: null, name: 'PT Sucofindo', address: 'Jakarta', country: 'ID' };
const TIDD = { id: 'GH-TIDD', name: 'Timber Industry Development Division (TIDD)', address: '', country: 'GH' };

describe('authorityItems (L3)', () => {
  const items = (country: string | null, used = [SUCOFINDO, TIDD]) =>
    authorityItems({
      listed: ISSUING_AUTHORITIES,
      used,
      country,
      usedHeading: 'Used before',
      nameOf: (code) => (code === 'ID' ? 'Indonesia' : 'Ghana'),
    });
  const found = (typed: string, country: string | null = null) =>
    filterItems(toSearchable(items(country, [])), typed).map(({ value }) => value);

  it('finds by name, address, country, number and abbreviation', () => {
    for (const typed of ['mutu', 'cimanggis', 'indonesia depok', 'lvlk-003', 'PT MUTU'])
      expect(found(typed)).withContext(typed).toContain('ID-LVLK-003');
    expect(found('tpk')).toEqual(['ID-TPK']);
    expect(found('tidd')).toEqual(['GH-TIDD']);
    expect(found('forestry commission')).toEqual(['GH-TIDD']);
    expect(found('nobody at all')).toEqual([]);
  });

  it('offers those of the partner country first', () => {
    expect(items('GH', [])[0]?.value).toBe('GH-TIDD');
    expect(items('ID', []).at(-1)?.value).toBe('GH-TIDD');
  });

  it('offers those used before on top, once, and what was typed by hand too', () => {
    const [first, second] = items(null);
    expect([first?.authority, first?.group]).toEqual([SUCOFINDO, 'Used before']);
    expect([second?.value, second?.group]).toEqual(['GH-TIDD', 'Used before']);
    expect(items(null).filter(({ value }) => value === 'GH-TIDD').length).toBe(1);
  });

  it('does not offer those used for another country on top', () => {
    expect(items('GH').map(({ label }) => label)).not.toContain('PT Sucofindo');
  });

  it('knows the same authority again', () => {
    expect(isSameAuthority(SUCOFINDO, { ...SUCOFINDO, name: 'P.T. SUCOFINDO' })).toBeTrue();
    expect(isSameAuthority(SUCOFINDO, { ...SUCOFINDO, country: 'GH' })).toBeFalse();
    expect(isSameAuthority(TIDD, { ...TIDD, id: null })).toBeFalse();
  });
});
