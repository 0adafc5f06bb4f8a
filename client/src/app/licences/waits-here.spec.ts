import { buildRow } from '../licence-view/testing/build-row';
import { countWaits } from './waits-here';

describe('what waits on this device', () => {
  it('is counted by what has to happen', () => {
    const draft = { validation: 'draft', isDraftHere: true, submittedAt: null } as const;
    const rows = [
      buildRow('1'),
      buildRow('2', { standing: 'needsYou' }),
      buildRow('3', { standing: 'savedHere', isDraftHere: true }),
      buildRow('4', { standing: 'sending' }),
      buildRow('5', { ...draft, standing: 'savedHere', requester: null }),
      buildRow('6', { ...draft }),
    ];
    expect(countWaits(rows)).toEqual([
      { waits: 'needsYou', count: 1 },
      { waits: 'toBeSent', count: 2 },
      { waits: 'onlyHere', count: 1 },
    ]);
    expect(countWaits([buildRow('1')])).toEqual([]);
  });
});
