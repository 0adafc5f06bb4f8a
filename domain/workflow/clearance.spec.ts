import {
  CLEARANCE,
  CLEARANCE_EVENTS,
  CLEARANCE_STATES,
  findNextClearanceState,
  permittedClearanceEvents,
  type ClearanceState,
} from '#domain/workflow/clearance';
import { ROLES } from '#domain/workflow/role';
import { VALIDATION_STATES } from '#domain/workflow/validation';

describe('the clearance of a licence', () => {
  it('can reach every state from not cleared', () => {
    const reached = new Set<ClearanceState>(['notCleared']);
    for (const state of reached) Object.values(CLEARANCE[state]).forEach((step) => reached.add(step.to));
    expect([...reached]).toEqual(jasmine.arrayWithExactContents([...CLEARANCE_STATES]));
  });

  it('begins only once the licence is validated', () => {
    for (const validation of VALIDATION_STATES)
      expect(permittedClearanceEvents(validation, 'notCleared', 'customs').length > 0).toBe(validation === 'validated');
  });

  it('is for customs alone', () => {
    for (const role of ROLES.filter((it) => it !== 'customs'))
      for (const state of CLEARANCE_STATES) expect(permittedClearanceEvents('validated', state, role)).toEqual([]);
  });

  it('happens once', () => {
    for (const event of CLEARANCE_EVENTS.filter((it) => it !== 'correct'))
      for (const state of ['cleared', 'refused'] as const)
        expect(findNextClearanceState('validated', state, event, 'customs')).toBeUndefined();
    expect(findNextClearanceState('validated', 'suspended', 'clear', 'customs')).toBe('cleared');
    expect(findNextClearanceState('validated', 'suspended', 'suspend', 'customs')).toBeUndefined();
  });

  it('is corrected only where it was decided', () => {
    for (const state of CLEARANCE_STATES)
      expect(findNextClearanceState('validated', state, 'correct', 'customs'))
        .withContext(state)
        .toBe(state === 'cleared' || state === 'refused' ? 'notCleared' : undefined);
  });
});
