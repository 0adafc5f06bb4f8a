import { listChanges } from '#domain/changes/list-changes';
import { buildLicence, buildPicture } from '#domain/testing/build-licence';
import { buildPin } from '#domain/testing/build-pin';
import type { Licence } from '#contract/licence';
import { findUnexplained, pinsToCorrect, sectionsOf, standingOf } from './pins-to-correct';

const returned = buildLicence();
const pin = buildPin();
const changes = listChanges(returned, { ...returned, licenceNumber: '26.2', signedAt: 'JAKARTA' });

describe('pins to correct', () => {
  it('are those of the last return, while it is to be corrected', () => {
    const history = [
      { kind: 'return', details: { pins: [buildPin({ box: 4 })] } },
      { kind: 'submit', details: {} },
      { kind: 'return', details: { pins: [pin] } },
      { kind: 'saveDraft', details: {} },
    ] as unknown as Licence['history'];
    expect(pinsToCorrect({ validation: 'returned', history })).toEqual([pin]);
    expect(pinsToCorrect({ validation: 'submitted', history })).toEqual([]);
    expect(pinsToCorrect(undefined)).toEqual([]);
  });

  it('are done when the box is changed or an answer is typed', () => {
    expect(standingOf(pin, changes, {}, [])).toBe('mended');
    expect(standingOf(pin, [], { [pin.id]: 'It is right.' }, [])).toBe('answered');
    expect(standingOf(pin, [], { [pin.id]: ' ' }, [])).toBe('open');
  });

  it('leave boxes to explain that were changed without one', () => {
    expect(findUnexplained([pin], changes, {}, [])).toEqual([18]);
    expect(findUnexplained([pin], changes, { 18: ' ' }, [])).toEqual([18]);
    expect(findUnexplained([pin], changes, { 18: 'Misread.' }, [])).toEqual([]);
  });

  it('open their sections, that of the picture they are on, and what else is changed', () => {
    expect(sectionsOf([pin], [], [])).toEqual(['3']);
    expect(sectionsOf([buildPin({ box: 10 }), buildPin({ box: 6 })], [], [])).toEqual(['codes', '5-6', '9-16']);
    const onPicture = buildPin({ picture: { id: buildPicture().id, x: 0, y: 0 } });
    expect(sectionsOf([onPicture], [18], [buildPicture()])).toEqual(['2', '3', '18']);
  });
});
