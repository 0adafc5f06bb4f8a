import {
  DECIDERS,
  findDeciders,
  findGrantHand,
  findGrantStep,
  findNextGrantStatus,
  GRANT_STEPS,
  type GrantEvent,
  type GrantStatus,
} from '#domain/workflow/grant';

const colleague = {
  role: 'importer',
  isAdministrator: false,
  hasAdministrator: true,
  isAuthorityStaffed: true,
} as const;

describe('who decides about a role', () => {
  it('R3: of the first importer: the authority of the company’s country, or support', () => {
    expect(findDeciders({ ...colleague, hasAdministrator: false })).toEqual(['authority', 'support']);
  });

  it('R3: of a colleague: the administrator, or those', () => {
    expect(findDeciders(colleague)).toEqual(['administrator', 'authority', 'support']);
  });

  it('support alone, where no officer of the country is active', () => {
    expect(findDeciders({ ...colleague, hasAdministrator: false, isAuthorityStaffed: false })).toEqual(['support']);
  });

  it('of an administrator: never the colleagues', () => {
    expect(findDeciders({ ...colleague, isAdministrator: true })).toEqual(['authority', 'support']);
  });

  it('R4: of officers: support; of the support team: nobody in the app', () => {
    expect(findDeciders({ ...colleague, role: 'fmsca' })).toEqual(['support']);
    expect(findDeciders({ ...colleague, role: 'customs' })).toEqual(['support']);
    expect(DECIDERS.support).toEqual([]);
  });
});

describe('the steps of a role', () => {
  it('are final once it is refused or ended: it is asked for anew', () => {
    for (const status of ['refused', 'ended'] as const) expect(Object.keys(GRANT_STEPS[status])).toEqual([]);
  });

  it('lead back from suspended to active', () => {
    expect(findGrantStep('active', 'suspend')?.to).toBe('suspended');
    expect(findGrantStep('suspended', 'restore')?.to).toBe('active');
    expect(findGrantStep('requested', 'restore')).toBeUndefined();
  });

  it('let the holder only give up', () => {
    for (const status of Object.keys(GRANT_STEPS) as GrantStatus[])
      for (const [event, { by }] of Object.entries(GRANT_STEPS[status]))
        expect(by)
          .withContext(`${status} ${event}`)
          .toBe(event === 'end' ? 'holder' : 'decider');
  });

  it('are of one hand each, whatever the status', () => {
    for (const steps of Object.values(GRANT_STEPS))
      for (const [event, { by }] of Object.entries(steps)) expect(findGrantHand(event as GrantEvent)).toBe(by);
    expect(findGrantHand('request')).toBeUndefined();
  });

  it('make an importer the administrator, once', () => {
    const colleague = { role: 'importer', status: 'active', isAdministrator: false } as const;
    expect(findNextGrantStatus(colleague, 'appoint')).toBe('active');
    expect(findNextGrantStatus({ ...colleague, isAdministrator: true }, 'appoint')).toBeUndefined();
    expect(findNextGrantStatus({ ...colleague, status: 'suspended' }, 'appoint')).toBeUndefined();
    expect(findNextGrantStatus({ ...colleague, role: 'customs' }, 'appoint')).toBeUndefined();
    expect(findNextGrantStatus({ ...colleague, role: 'customs' }, 'suspend')).toBe('suspended');
  });
});
