/** Keys in `reference` of what was typed and not sent begin with it. Cleared at sign-out. */
export const TYPED_KEY = 'typed/';

/** The form in which a decision about a licence is typed. */
export const decisionForm = (licenceId: string): string => `decision/${licenceId}`;
