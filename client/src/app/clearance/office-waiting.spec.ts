import { buildGrant } from '../licence-view/testing/build-view';
import { isMovable, toCaseRow, WAITING_CASES } from '../licence-view/testing/waiting-cases';
import { filterOf, toOfficeList } from './office-list';

const customs = buildGrant({ role: 'customs', companyId: null, officeCode: 'BE101000', holder: 'Antwerpen' });

describe('what waits at a customs office', () => {
  for (const waiting of WAITING_CASES) {
    const [part = 'none'] = toOfficeList([toCaseRow(waiting, customs)], customs).map(filterOf);

    if (waiting.queue?.role === 'customs')
      it(`${waiting.name}: is in that part, and its page moves it on`, () => {
        expect<string>(part).toBe(waiting.queue?.part ?? '');
        expect(isMovable(waiting, customs)).toBeTrue();
      });
    else
      it(`${waiting.name}: waits for no office`, () => {
        expect(['none', 'done']).toContain(part);
        expect(isMovable(waiting, customs)).toBeFalse();
      });
  }
});
