import { findCustomsOffice, searchCustomsOffices } from '#reference/customs-offices';
import { filterItems, toSearchable, toSections } from '../../ui/picker-filter';
import { toOfficeItems } from './office-items';
import { orderOffices } from './order-offices';

const itemsOf = (country: string, recent: readonly string[] = []) =>
  toOfficeItems(orderOffices(searchCustomsOffices(country, ''), recent), recent, (key) => key);
const found = (country: string, typed: string): string[] =>
  filterItems(toSearchable(itemsOf(country)), typed).map(({ value }) => value);

describe('the offices to choose from', () => {
  it('L13: stand under what was used last, points of entry, and the others, which say that they are none', () => {
    const sections = toSections(itemsOf('BE', ['BE000001', 'BE101000']));
    expect(sections.map(({ heading }) => heading)).toEqual(['usedLast', 'entries', 'others']);
    expect(sections[0]?.items.map(({ value }) => value)).toEqual(['BE000001', 'BE101000']);
    expect(sections[2]?.items.every(({ detail }) => detail?.endsWith('notEntry'))).toBeTrue();
    expect(sections[1]?.items.some(({ detail }) => detail?.includes('notEntry'))).toBeFalse();
  });

  it('L13: show number, address and place, and nothing where it is not known', () => {
    const [item] = toOfficeItems(
      [findCustomsOffice('BE101000')].flatMap((it) => it ?? []),
      [],
      (key) => key,
    );
    expect(item?.detail).toBe('BE101000 · ELLERMANSTRAAT 21 (NOORDSTERGEBOUW) · 2060 Antwerpen');
    expect(itemsOf('FR').find(({ value }) => value === 'FR006320')?.detail).toBe('FR006320');
  });

  it('L13: are found by name, city, number and postal code, also among hundreds', () => {
    expect(found('BE', '2060')).toEqual(['BE101000']);
    expect(found('BE', 'be 101 000')).toEqual(['BE101000']);
    expect(found('ES', 'las palmas')).toContain('ES003591');
    expect(found('DE', 'hamburg').length).toBeGreaterThan(2);
    expect(itemsOf('DE').length).toBe(483);
  });
});
