import { InjectionToken } from '@angular/core';

/** The device's clock. It may be wrong by days: order never comes from it. */
export interface Clock {
  now(): Date;
}

export const CLOCK = new InjectionToken<Clock>('clock', { factory: () => ({ now: () => new Date() }) });
