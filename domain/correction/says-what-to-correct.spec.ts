import { saysWhatToCorrect } from '#domain/correction/says-what-to-correct';
import { buildPin } from '#domain/testing/build-pin';

describe('saysWhatToCorrect', () => {
  it('takes words, pins or both, and no empty return', () => {
    expect(saysWhatToCorrect('Look at box 3.', [])).toBeTrue();
    expect(saysWhatToCorrect(' ', [buildPin()])).toBeTrue();
    expect(saysWhatToCorrect('See below.', [buildPin()])).toBeTrue();
    expect(saysWhatToCorrect(' \n', [])).toBeFalse();
  });
});
