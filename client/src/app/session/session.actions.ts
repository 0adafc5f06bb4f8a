import type { SecondFactor } from '#contract/second-factor';
import type { Session } from '#contract/session';
import { createActionGroup, emptyProps, props } from '@ngrx/store';

/** What a session lacks: `prove` the second factor there is, or `enrol` the one a role needs. */
export type MissingStep = NonNullable<SecondFactor['step']>;

/** What happened to the session. The account's database is open before any of them names an account. */
export const SessionActions = createActionGroup({
  source: 'Session',
  events: {
    /** The account this device last knew was opened, with or without a network. */
    'Session Restored': props<{ account: Session; grantId: string | null }>(),
    /** The server knows nobody, and no account was left open on this device. */
    'Nobody Signed In': emptyProps(),
    'Signed In': props<{ account: Session; grantId: string | null }>(),
    /** The server said anew who is signed in, with all grants. */
    'Session Refreshed': props<{ account: Session }>(),
    /** The server answered 401: sending waits for a sign-in, nothing is dropped. */
    'Session Expired': emptyProps(),
    /** The session wants the second factor proved, or the first one added, before it takes anything; nothing is dropped. */
    'Step Missing': props<{ step: MissingStep }>(),
    /** Another tab of this browser signed somebody else in: this one writes nothing until it is theirs, or ours again. */
    'Other Signed In': props<{ name: string }>(),
    'Signed Out': emptyProps(),
    'Grant Chosen': props<{ grantId: string }>(),
  },
});
