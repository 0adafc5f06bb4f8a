import { TestBed } from '@angular/core/testing';
import { CLOCK } from './clock';
import { PresentTime } from './present-time';

describe('F12: what time it is', () => {
  const DAY_MS = 24 * 3_600_000;
  let time: PresentTime;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [{ provide: CLOCK, useValue: { now: () => new Date('2026-03-01T10:00:00Z') } }],
    });
    time = TestBed.inject(PresentTime);
  });

  it('is told by the clock of the server, however far off the one of the device is', () => {
    expect(time.now().toISOString()).toBe('2026-03-01T10:00:00.000Z');
    time.follow(2 * DAY_MS);
    expect(time.now().toISOString()).toBe('2026-03-03T10:00:00.000Z');
    time.follow(-2 * DAY_MS);
    expect(time.now().toISOString()).toBe('2026-02-27T10:00:00.000Z');
  });

  it('is worth a word when the device is minutes off, not for the time an answer takes', () => {
    const errors = [0, 20_000, -4 * 60_000, 6 * 60_000, -2 * DAY_MS].map((offset) => {
      time.follow(offset);
      return time.error();
    });
    expect(errors).toEqual([null, null, null, 6 * 60_000, -2 * DAY_MS]);
  });
});
