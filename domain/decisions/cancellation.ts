/** What the licensing authority did to a validated licence, each with the provision it rests on. */
export const CANCELLATIONS = {
  // A licence is what the licensing authority issued and validated; what it took back is none.
  withdrawn: 'Reg. (EC) 2173/2005, art. 2(5)',
  replaced: 'Reg. (EC) 1024/2008, art. 8(3)',
} as const satisfies Record<string, string>;

export type Cancellation = keyof typeof CANCELLATIONS;
export const CANCELLATION_CODES = Object.keys(CANCELLATIONS) as [Cancellation, ...Cancellation[]];
