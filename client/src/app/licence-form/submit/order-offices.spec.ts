import { orderOffices } from './order-offices';

describe('orderOffices', () => {
  it('puts what was used last on top and leaves the rest as it is', () => {
    const offices = ['BE1', 'BE2', 'BE3'].map((code) => ({ code }));
    expect(orderOffices(offices, ['BE3', 'NL1', 'BE2']).map(({ code }) => code)).toEqual(['BE3', 'BE2', 'BE1']);
    expect(orderOffices(offices, [])).toEqual(offices);
  });
});
