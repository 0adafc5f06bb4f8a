import { line, words } from '#contract/values';

describe('text on the wire', () => {
  it('lets a reason have paragraphs, but not be blank', () => {
    expect(words(20).safeParse('Box 3.\n\nBox 18.').success).toBeTrue();
    expect(words(20).safeParse(' \n ').success).toBeFalse();
    expect(words(20).safeParse('a\u0000b').success).toBeFalse();
  });

  it('keeps line breaks out of names', () => {
    expect(line(20).safeParse('Ana\r\nBcc: x').success).toBeFalse();
  });
});
