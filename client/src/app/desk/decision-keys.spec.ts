import { VALIDATION_STATES } from '#domain/workflow/validation';
import type { BoxWalk } from '../licence-view/box-walk';
import { permittedActions } from '../licence-view/permitted-actions';
import { buildGrant, buildViewLicence } from '../licence-view/testing/build-view';
import { toBoxKeys, toDecisionKeys, toPictureKeys } from './decision-keys';
import { toDeskDecisions } from './desk-decisions';

describe('keys of a decision', () => {
  const authority = buildGrant({ role: 'fmsca', companyId: null, country: 'BE', holder: 'FOD' });
  const others = [...toBoxKeys({} as BoxWalk), ...toPictureKeys(() => undefined)];

  for (const validation of VALIDATION_STATES)
    it(`${validation}: each decision has a letter of its own`, () => {
      const licence = buildViewLicence({ validation, isOwn: true, company: '' });
      const kinds = toDeskDecisions(permittedActions(licence, authority));
      const keys = toDecisionKeys(kinds, () => undefined);
      expect(keys.length).toBe(kinds.length);
      const letters = [...keys, ...others].flatMap((key) => key.keys);
      expect(new Set(letters).size).toBe(letters.length);
    });

  it('chooses the decision of its letter', () => {
    const chosen: string[] = [];
    toDecisionKeys(['validate', 'reject'], (kind) => chosen.push(kind)).forEach(({ act }) => act?.());
    expect(chosen).toEqual(['validate', 'reject']);
  });
});
