import { InjectionToken } from '@angular/core';

/** Room for pictures, in bytes; null where the browser does not say. */
export interface Room {
  readonly freeBytes: number | null;
  /** Whether the browser promised not to evict what is stored. */
  readonly isPersistent: boolean;
}

/** How much this device can still keep. */
export interface Quota {
  look(): Promise<Room>;
  /** Asks the browser never to evict what is stored here. @returns whether it agreed */
  persist(): Promise<boolean>;
}

/** Below this much room a picture is refused before the shutter and originals are given up, in bytes. */
export const SCARCE_BYTES = 50 * 1024 * 1024;

/** Whether room is so short that only what must be kept is kept. */
export function isScarce({ freeBytes }: Room): boolean {
  return freeBytes !== null && freeBytes < SCARCE_BYTES;
}

const browserQuota: Quota = {
  async look() {
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
    const freeBytes = quota === undefined ? null : Math.max(0, quota - (usage ?? 0));
    return { freeBytes, isPersistent: (await navigator.storage?.persisted?.()) ?? false };
  },
  async persist() {
    return (await navigator.storage?.persist?.()) ?? false;
  },
};

export const QUOTA = new InjectionToken<Quota>('quota', { factory: () => browserQuota });
