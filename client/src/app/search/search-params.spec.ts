import { convertToParamMap } from '@angular/router';
import { checkFields, readSearch, toParams } from './search-params';

const read = (params: Record<string, string | string[]>) => readSearch(convertToParamMap(params), 'Europe/Brussels');

describe('the address of a search', () => {
  it('says all that is asked for, and nothing else', () => {
    const search = read({
      reference: ' 26.0 12 ',
      code: '44.12',
      utm_source: 'mail',
      limit: '9',
      after: 'x',
      entry: '',
    });
    expect(search.fields).toEqual({ reference: '26.0 12', code: '44.12' });
    expect(search.faults).toEqual({});
    expect(search.query).toEqual(jasmine.objectContaining({ reference: '26012', code: '4412', order: '-modified' }));
    expect(toParams(search)).toEqual({ reference: '26.0 12', code: '44.12' });
  });

  it('finds the same days for a colleague in another time zone', () => {
    const params = toParams(read({ arrivesFrom: '2026-03-20', order: 'arrives' }));
    expect(params).toEqual({ arrivesFrom: '2026-03-20', order: 'arrives', zone: 'Europe/Brussels' });
    expect(readSearch(convertToParamMap(params), 'America/Martinique').query).toEqual(
      jasmine.objectContaining({ zone: 'Europe/Brussels' }),
    );
    expect(toParams(read({ expiresTo: '2026-03-20' }))).toEqual({ expiresTo: '2026-03-20' });
  });

  it('names each part that cannot be searched, and keeps what was typed', () => {
    const search = read({
      reference: 'x',
      code: 'wood',
      validation: 'draft,lost',
      order: 'colour',
      zone: 'Mars',
      partner: 'ID',
    });
    expect(search.faults).toEqual({
      reference: 'wrong',
      code: 'wrong',
      validation: 'wrong',
      order: 'wrong',
      zone: 'wrong',
    });
    expect(search.query).toBeNull();
    expect(search.order).toBe('-modified');
    expect(search.zone).toBe('Europe/Brussels');
    expect(search.fields.code).toBe('wood');
  });

  it('takes the first of a parameter that stands twice', () => {
    expect(read({ code: ['4412', '4403'] }).fields).toEqual({ code: '4412' });
  });

  it('tells days the wrong way round from days that are none', () => {
    expect(checkFields({ expiresFrom: '2026-02-01', expiresTo: '2026-01-31' })).toEqual({ expiresTo: 'range' });
    expect(checkFields({ expiresFrom: '2026-02-31', expiresTo: '2026-01-31' })).toEqual({
      expiresFrom: 'wrong',
      expiresTo: 'range',
    });
    expect(checkFields({ expiresFrom: '2026-01-31', expiresTo: '2026-01-31' })).toEqual({});
  });
});
