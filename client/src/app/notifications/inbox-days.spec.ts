import { buildInboxItem } from '../storage/testing/build-records';
import { toInboxDays } from './inbox-days';

describe('the days of the inbox', () => {
  const items = ['2026-03-02T00:30:00.000Z', '2026-03-01T23:30:00.000Z', '2026-03-01T10:00:00.000Z'].map((at) =>
    buildInboxItem({ at }),
  );
  const countsIn = (zone: string) =>
    toInboxDays(items, zone).map(({ date, items: those }) => `${date}: ${those.length}`);

  it('begin at midnight where the device is', () => {
    expect(countsIn('UTC')).toEqual(['2026-03-02: 1', '2026-03-01: 2']);
    expect(countsIn('Europe/Brussels')).toEqual(['2026-03-02: 2', '2026-03-01: 1']);
  });

  it('keep the order they were given in', () =>
    expect(toInboxDays(items, 'UTC').flatMap(({ items: those }) => those)).toEqual(items));
});
