import type { OutboxRecord } from '../storage/records';
import { projectWaiting } from './project-waiting';
import { buildGrant, buildViewLicence } from './testing/build-view';

const officer = buildGrant({ role: 'customs' });
const authority = buildGrant({ role: 'fmsca' });
const waiting = (kind: string, state: OutboxRecord['state'] = 'waiting') =>
  ({ state, command: { kind } }) as OutboxRecord;

describe('F31: a licence with what waits here', () => {
  const cleared = buildViewLicence({ validation: 'validated', clearance: 'cleared' });

  it('has the state that each decision leads to, one after the other', () => {
    expect(projectWaiting(cleared, [waiting('correct')], officer).clearance).toBe('notCleared');
    expect(projectWaiting(cleared, [waiting('correct', 'sending'), waiting('refuse')], officer).clearance).toBe(
      'refused',
    );
    const verified = projectWaiting(buildViewLicence(), [waiting('verify')], authority);
    expect(verified.validation).toBe('underVerification');
  });

  it('is not moved by what was stopped, nor by what is behind it, nor by what is only typed', () => {
    const stopped = [waiting('correct', 'needsYou'), waiting('refuse')];
    expect(projectWaiting(cleared, stopped, officer)).toEqual(cleared);
    expect(projectWaiting(cleared, [waiting('saveDraft')], officer)).toEqual(cleared);
  });
});
