import { hashCanonical, toCanonicalJson } from '#server/licences/canonical-hash';

describe('the canonical hash (RFC 8785)', () => {
  it('is the same whatever the order of keys', () => {
    expect(hashCanonical({ b: [1, { d: 'é', c: null }], a: 'x' })).toBe(
      hashCanonical({ a: 'x', b: [1, { c: null, d: 'é' }] }),
    );
    expect(hashCanonical({ a: [1, 2] })).not.toBe(hashCanonical({ a: [2, 1] }));
  });

  it('writes the example of the RFC as the RFC does', () => {
    const example = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\nA\'B"\\"/',
      literals: [null, true, false],
    };
    expect(toCanonicalJson(example)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\"/"}`,
    );
  });

  it('is the SHA-256 of those bytes', () => {
    expect(hashCanonical({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});
