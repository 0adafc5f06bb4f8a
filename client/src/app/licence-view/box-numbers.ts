/** The numbers of what is drawn as one box: of `3`, of `'9–16'`. */
export function toBoxNumbers(box: number | string): readonly number[] {
  const [from = NaN, until = from] = String(box).split('–').map(Number);
  return from <= until ? Array.from({ length: until - from + 1 }, (_, index) => from + index) : [];
}
