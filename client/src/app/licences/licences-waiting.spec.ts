import { buildGrant } from '../licence-view/testing/build-view';
import { isMovable, toCaseRow, WAITING_CASES } from '../licence-view/testing/waiting-cases';
import { licencesFeature } from './licences.feature';

const importer = buildGrant();

describe('what waits with an importer', () => {
  for (const waiting of WAITING_CASES.filter(({ madeBy }) => madeBy === 'importer')) {
    const row = toCaseRow(waiting, importer);

    it(`${waiting.name}: is in "My licences", and moves on from there only where it waits with the importer`, () => {
      const shown = licencesFeature.selectShown.projector([row], null, []);
      expect(shown).toEqual([row]);
      expect(isMovable(waiting, importer)).toBe(waiting.queue?.role === 'importer');
    });
  }
});
