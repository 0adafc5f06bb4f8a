import { signal } from '@angular/core';
import { whileUnchanged } from './while-unchanged';

describe('an error of a field', () => {
  it('is shown until the field is changed, and again when the same is said of the new value', () => {
    const error = signal<string | undefined>(undefined);
    const value = signal('');
    const shown = whileUnchanged(error, value);
    expect(shown()).toBeUndefined();
    error.set('too short');
    expect(shown()).toBe('too short');
    value.set('a');
    expect(shown()).toBeUndefined();
    error.set(undefined);
    expect(shown()).toBeUndefined();
    error.set('too short');
    expect(shown()).toBe('too short');
    value.set('');
    expect(shown()).toBeUndefined();
  });
});
