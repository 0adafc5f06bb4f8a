/** What further verification consists of, each with the provision that allows it; accepted only once it is completed (art. 6(5)). */
export const VERIFICATION_STEPS = {
  information: 'Reg. (EC) 1024/2008, art. 9; Reg. (EC) 2173/2005, art. 5(5)',
  translation: 'Reg. (EC) 1024/2008, art. 5',
  shipment: 'Reg. (EC) 1024/2008, art. 10(1)',
} as const satisfies Record<string, string>;

export type VerificationStep = keyof typeof VERIFICATION_STEPS;
export const VERIFICATION_STEP_CODES = Object.keys(VERIFICATION_STEPS) as [VerificationStep, ...VerificationStep[]];
