/**
 * Why an authority rejects a licence, in the order of the articles; each with the provision it rests on.
 * R1024: Reg. (EC) 1024/2008; R2173: Reg. (EC) 2173/2005.
 */
export const REJECTION_REASONS = {
  expired: 'Reg. (EC) 1024/2008, art. 6(3)',
  notPerSpecimen: 'Reg. (EC) 1024/2008, art. 7',
  alteration: 'Reg. (EC) 1024/2008, art. 8(1)',
  extension: 'Reg. (EC) 1024/2008, art. 8(2)',
  duplicate: 'Reg. (EC) 1024/2008, art. 8(3)',
  otherShipment: 'Reg. (EC) 1024/2008, art. 8(4) and 10(2)',
  notListedAuthority: 'Reg. (EC) 2173/2005, art. 2(5) and 2(7)',
} as const satisfies Record<string, string>;

export type RejectionReason = keyof typeof REJECTION_REASONS;
export const REJECTION_REASON_CODES = Object.keys(REJECTION_REASONS) as [RejectionReason, ...RejectionReason[]];
