/** A deviation in percent, `-3.25`, as people read it: always with its sign, `+3.25`, `−3.25`, in the notation of `locale`. */
export function formatPercent(percent: string, locale: string): string {
  const size = percent.replace('-', '');
  const mark = new Intl.NumberFormat(locale).formatToParts(0.1).find(({ type }) => type === 'decimal')?.value ?? '.';
  const sign = percent.startsWith('-') ? '−' : percent === '0' ? '' : '+';
  return sign + size.replace('.', mark);
}
