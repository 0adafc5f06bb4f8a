import type { AccountMailTask } from '#server/accounts/account-mail-task';

/** The register of tasks: what each one needs to know. Ids only: addresses and names are looked up when it is done. */
export interface TaskData {
  /** Tells everyone concerned of a licence event. */
  'tell-of-licence': { readonly eventId: string };
  /** Tells offices and authority of a decision of customs that came second. */
  'tell-of-late-decision': { readonly lateDecisionId: string };
  /** Tells authorities of licences in force whose number another one has. */
  'tell-of-number-doubles': Record<string, never>;
  /** Tells those who decide, or the person, of what became of a role. */
  'tell-of-role': { readonly eventId: string };
  /** Tells both sides, or those who decide, of what became of a mandate. */
  'tell-of-mandate': { readonly eventId: string };
  /** Hands over the mails of the ledger that are due. */
  'hand-over-mails': Record<string, never>;
  /** Posts the push messages of the ledger that are due. */
  'hand-over-pushes': Record<string, never>;
  /** Mails about the account itself. */
  'send-account-mail': AccountMailTask;
  /** Removes accounts nobody confirmed. */
  'remove-unconfirmed-accounts': Record<string, never>;
  /** Reminds those who decide of requests that wait for days. */
  'remind-deciders': Record<string, never>;
  /** The same of mandates. */
  'remind-of-mandates': Record<string, never>;
  /** Sends the e-mail that goes with a role request. */
  'send-request-mail': { readonly grantId: string };
  /** Removes uploads no licence came to need, and pictures nothing names any more. */
  'remove-unused-pictures': Record<string, never>;
  /** Anchors the history of the day before. */
  'anchor-chains': Record<string, never>;
}
export type Task = keyof TaskData;
/** Tasks that ask the database what there is to do. */
export type Wakeable = 'hand-over-mails' | 'hand-over-pushes';

export const TASKS = [
  'tell-of-licence',
  'tell-of-late-decision',
  'tell-of-number-doubles',
  'tell-of-role',
  'tell-of-mandate',
  'hand-over-mails',
  'hand-over-pushes',
  'send-account-mail',
  'remove-unconfirmed-accounts',
  'remind-deciders',
  'remind-of-mandates',
  'send-request-mail',
  'remove-unused-pictures',
  'anchor-chains',
] as const satisfies readonly Task[];

/** What is done by the clock: cron in UTC. A time that passed while no server ran is made up for once. */
export const SCHEDULES: readonly (readonly [Task, cron: string])[] = [
  // Each message wakes them when it is due; this is for those whose server process ended before.
  ['hand-over-mails', '* * * * *'],
  ['hand-over-pushes', '* * * * *'],
  // Found by a migration; an authority that has nobody yet is told when it has.
  ['tell-of-number-doubles', '*/10 * * * *'],
  ['anchor-chains', '20 0 * * *'],
  ['remove-unused-pictures', '30 2 * * *'],
  ['remove-unconfirmed-accounts', '45 2 * * *'],
  ['remind-deciders', '0 * * * 1-5'],
  ['remind-of-mandates', '0 * * * 1-5'],
];

/** How often a task is tried again, over some eight hours: a mail server may be away over night. */
export const RETRY_LIMIT = 16;
