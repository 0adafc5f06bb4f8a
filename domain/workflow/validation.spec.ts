import {
  findNextValidationState,
  isEditable,
  permittedValidationEvents,
  VALIDATION,
  VALIDATION_STATES,
  type ValidationState,
} from '#domain/workflow/validation';

describe('the validation of a licence', () => {
  it('can reach every state from a draft', () => {
    const reached = new Set<ValidationState>(['draft']);
    for (const state of reached) Object.values(VALIDATION[state]).forEach((step) => reached.add(step.to));
    expect([...reached]).toEqual(jasmine.arrayWithExactContents([...VALIDATION_STATES]));
  });

  it('lets only the competent authority decide a submitted licence', () => {
    expect(permittedValidationEvents('submitted', 'fmsca')).toEqual([
      'update',
      'verify',
      'validate',
      'reject',
      'return',
    ]);
    expect(permittedValidationEvents('submitted', 'importer')).toEqual(['withdraw']);
    expect(permittedValidationEvents('submitted', 'customs')).toEqual([]);
    expect(permittedValidationEvents('submitted', 'support')).toEqual([]);
  });

  it('refuses an event the table does not list', () => {
    expect(findNextValidationState('draft', 'validate', 'fmsca')).toBeUndefined();
    expect(findNextValidationState('underVerification', 'withdraw', 'importer')).toBeUndefined();
    expect(findNextValidationState('returned', 'submit', 'customs')).toBeUndefined();
  });

  it('ends where it was rejected, withdrawn or cancelled', () => {
    for (const state of ['rejected', 'withdrawn', 'cancelled'] as const) expect(VALIDATION[state]).toEqual({});
  });

  it('L17: is typed in only as a draft and once returned', () => {
    expect(VALIDATION_STATES.filter(isEditable)).toEqual(['draft', 'returned']);
  });
});
