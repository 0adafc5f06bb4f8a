/**
 * What customs do where they have reason to believe that a licence may not be valid.
 * @source Reg. (EC) 2173/2005, art. 5(7)
 */
export const DETENTIONS = ['suspend', 'detain'] as const;
export type Detention = (typeof DETENTIONS)[number];
