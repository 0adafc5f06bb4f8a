import { buildPicture } from '#domain/testing/build-licence';
import { buildPin } from '#domain/testing/build-pin';
import type { Licence } from '#contract/licence';
import { buildViewLicence } from './testing/build-view';
import { toOutcome } from './to-outcome';

const lodged = buildViewLicence();
const entry = (version: number, kind: string, more: object = {}) => ({
  version,
  kind,
  by: 'Ana Peeters',
  actedFor: '',
  at: lodged.modifiedAt,
  deviceAt: lodged.modifiedAt,
  words: '',
  details: {},
  ...more,
});
const spot = buildPin({ picture: { id: buildPicture().id, x: 0.5, y: 0.5 } });

describe('toOutcome', () => {
  it('says of each comment what was changed and answered, and what changed besides', () => {
    const before = { ...lodged.content, pictures: [buildPicture()] };
    const content = { ...before, licenceNumber: '26.2', signedAt: 'JAKARTA', pictures: [] };
    const answers = [{ pinId: spot.id, words: 'Taken again.' }];
    const explained = [{ box: 18, words: 'Misread.' }];
    const history = [
      entry(1, 'submit'),
      entry(2, 'return', { details: { pins: [spot] } }),
      entry(3, 'submit', { details: { answers, explained } }),
    ];
    const outcome = toOutcome({ ...lodged, validation: 'submitted', content, history, returned: before } as Licence);
    expect(outcome?.pins.map(({ answer, changes: own }) => [answer, own.map(({ path }) => path)])).toEqual([
      ['Taken again.', ['/licenceNumber', '/pictures']],
    ]);
    expect(outcome?.others.map(({ path }) => path)).toEqual(['/signedAt']);
    expect(outcome?.explained).toEqual(explained);
  });

  it('is nothing before a return, while it is being corrected, and once it is decided', () => {
    const returned = [entry(1, 'submit'), entry(2, 'return')];
    const cases = [
      { validation: 'submitted', history: returned.slice(0, 1) },
      { validation: 'returned', history: returned },
      { validation: 'validated', history: [...returned, entry(3, 'submit')] },
    ];
    for (const it of cases) expect(toOutcome({ ...lodged, ...it } as Licence)).toBeNull();
  });
});
