import { buildGrant } from '../licence-view/testing/build-view';
import { isMovable, toCaseRow, WAITING_CASES } from '../licence-view/testing/waiting-cases';
import { filterQueue, QUEUE_FILTER_NAMES, toQueue } from './queue';

const authority = buildGrant({ role: 'fmsca', companyId: null, country: 'BE', holder: 'FOD' });
/** What waits for others, or for nobody, may be looked up here. */
const OVERVIEWS = ['returned', 'decided'];

describe('what waits at the desk', () => {
  for (const waiting of WAITING_CASES) {
    const queue = toQueue([toCaseRow(waiting, authority)], authority);
    const filters = QUEUE_FILTER_NAMES.filter((filter) => filterQueue(queue, filter).length > 0);

    if (waiting.queue?.role === 'fmsca')
      it(`${waiting.name}: is in that part alone, and its page moves it on`, () => {
        expect(filters as string[]).toEqual([waiting.queue?.part ?? '']);
        expect(isMovable(waiting, authority)).toBeTrue();
      });
    else
      it(`${waiting.name}: is in no part that waits for an officer`, () => {
        expect(filters.filter((filter) => !OVERVIEWS.includes(filter))).toEqual([]);
        expect(isMovable(waiting, authority)).toBeFalse();
      });
  }
});
