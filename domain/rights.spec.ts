import { isAllowed, NO_STANDING, RIGHTS, type Action, type Standing } from '#domain/rights';
import { ROLES } from '#domain/workflow/role';
import { findNextValidationState, VALIDATION_STATES, type ValidationEvent } from '#domain/workflow/validation';

const standing = (...reaches: (keyof Standing)[]): Standing => ({
  ...NO_STANDING,
  ...Object.fromEntries(reaches.map((it) => [it, true])),
});

describe('the rights table', () => {
  it('R8: an importer consults the whole company and types only in own drafts and returned licences', () => {
    const colleague = standing('company');
    const own = standing('own', 'company');
    for (const state of VALIDATION_STATES) {
      expect(isAllowed('importer', 'consult', state, colleague)).toBeTrue();
      expect(isAllowed('importer', 'edit', state, colleague)).toBeFalse();
      expect(isAllowed('importer', 'edit', state, own)).toBe(state === 'draft' || state === 'returned');
    }
  });

  it('R8: shows a company what an agent lodged for it under a mandate, not the drafts, and lets it change nothing', () => {
    const principal = standing('principal');
    expect(isAllowed('importer', 'consult', 'draft', principal)).toBeFalse();
    for (const state of VALIDATION_STATES.filter((it) => it !== 'draft')) {
      expect(isAllowed('importer', 'consult', state, principal)).toBeTrue();
      for (const action of ['edit', 'submit', 'withdraw'] as const)
        expect(isAllowed('importer', action, state, principal)).toBeFalse();
    }
  });

  it('shows an authority no draft of an importer', () => {
    expect(isAllowed('fmsca', 'consult', 'draft', standing('country'))).toBeFalse();
    expect(isAllowed('fmsca', 'consult', 'submitted', standing('country'))).toBeTrue();
  });

  it('R8: lets an officer type in what they introduced themselves and got back, and in nobody else’s', () => {
    for (const action of ['edit', 'submit', 'withdraw'] as const) {
      expect(isAllowed('fmsca', action, 'returned', standing('own', 'country'))).toBeTrue();
      expect(isAllowed('fmsca', action, 'returned', standing('country'))).toBeFalse();
    }
    expect(isAllowed('fmsca', 'withdraw', 'submitted', standing('own', 'country'))).toBeFalse();
  });

  it('shows a customs office what is validated for it, and nothing earlier', () => {
    const seen = VALIDATION_STATES.filter((state) =>
      isAllowed('customs', 'consult', state, standing('country', 'office')),
    );
    expect(seen).toEqual(['validated', 'cancelled']);
    expect(isAllowed('customs', 'consult', 'validated', standing('country'))).toBeFalse();
  });

  it('gives support no licence and nobody anything without a standing', () => {
    const all = standing('own', 'company', 'principal', 'country', 'office');
    for (const state of VALIDATION_STATES) {
      expect(isAllowed('support', 'consult', state, all)).toBeFalse();
      for (const role of ROLES) expect(isAllowed(role, 'consult', state, NO_STANDING)).toBeFalse();
    }
  });

  it('lets nobody act on what they may not consult', () => {
    for (const role of ROLES)
      for (const [action, rights] of Object.entries(RIGHTS[role]))
        for (const { reach, states } of rights)
          for (const state of states) {
            // What one made under a grant belongs to the company of that grant.
            const at = reach === 'own' ? standing('own', 'company') : standing(reach);
            expect(isAllowed(role, 'consult', state, at))
              .withContext(`${role} ${action} ${state}`)
              .toBeTrue();
          }
  });

  it('allows each step of the workflow to the role that takes it, and no other', () => {
    const events: readonly ValidationEvent[] = [
      'submit',
      'withdraw',
      'verify',
      'validate',
      'reject',
      'return',
      'cancel',
      'update',
    ];
    for (const role of ROLES)
      for (const event of events)
        for (const state of VALIDATION_STATES) {
          const isRight = RIGHTS[role][event as Action]?.some(({ states }) => states.includes(state)) ?? false;
          const isStep = findNextValidationState(state, event, role) !== undefined;
          expect(isRight).withContext(`${role} ${event} ${state}`).toBe(isStep);
        }
  });
});
