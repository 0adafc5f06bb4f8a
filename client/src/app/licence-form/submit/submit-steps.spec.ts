import { BLANK_CONTENT } from '#domain/licence-content';
import { buildLicence } from '#domain/testing/build-licence';
import { parsePlainDate } from '#domain/values/plain-date';
import { firstOpenStep, missingIn, stepBeside } from './submit-steps';

describe('the submit dialog', () => {
  it('goes on from a step that has its answer, and always from the optional ones', () => {
    const filled = buildLicence();
    expect(missingIn('entry', filled)).toBeNull();
    expect(missingIn('arrival', filled)).toBeNull();
    expect(missingIn('entry', BLANK_CONTENT)).toBe('entry');
    expect(missingIn('arrival', BLANK_CONTENT)).toBe('arrival');
    expect(missingIn('behalf', BLANK_CONTENT)).toBeNull();
    expect(missingIn('final', BLANK_CONTENT)).toBeNull();
  });

  it('does not take a time or zone that does not exist', () => {
    const date = parsePlainDate('2026-03-20');
    const withArrival = (time: string, zone: string) => buildLicence({ arrival: { date, time, zone } });
    expect(missingIn('arrival', withArrival('24:00', 'Europe/Brussels'))).toBe('arrival');
    expect(missingIn('arrival', withArrival('23:59', 'Europe/Nowhere'))).toBe('arrival');
  });

  it('opens where something is missing', () => {
    expect(firstOpenStep(buildLicence({ arrival: null }))).toBe('arrival');
    expect(firstOpenStep(buildLicence())).toBe('entry');
    expect(firstOpenStep(buildLicence(), true)).toBe('final');
    expect(firstOpenStep(buildLicence({ arrival: null }), true)).toBe('arrival');
  });

  it('goes back and forth within its ends', () => {
    expect(stepBeside('entry', 1)).toBe('arrival');
    expect(stepBeside('entry', -1)).toBe('entry');
    expect(stepBeside('final', 1)).toBe('final');
  });
});
