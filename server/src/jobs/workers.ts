import { createAnchorChains } from '#server/audit/anchor-chains';
import { createSendAccountMail } from '#server/accounts/send-account-mail';
import { createRemoveUnconfirmed } from '#server/accounts/sign-up/unconfirmed-accounts';
import { createRemindDeciders } from '#server/deciding/remind-deciders';
import { createRemoveUnusedPictures } from '#server/images/remove-unused-pictures';
import type { Task, TaskData } from '#server/jobs/tasks';
import { createHandOverMails } from '#server/notifications/hand-over/hand-over-mails';
import { createHandOverPushes } from '#server/notifications/hand-over/hand-over-pushes';
import { createTellOfLateDecision } from '#server/notifications/tell-of-late-decision';
import { createTellOfLicence } from '#server/notifications/tell-of-licence';
import { createRemindOfMandates } from '#server/mandates/remind-of-mandates';
import { createTellOfMandate } from '#server/notifications/tell-of-mandate';
import { createTellOfNumberDoubles } from '#server/notifications/tell-of-number-doubles';
import { createTellOfRole } from '#server/notifications/tell-of-role';
import { createSendRequestMail } from '#server/role-mails/send-request-mail';
import type { Services } from '#server/services';

type Worker = { [Name in Task]: readonly [Name, (data: TaskData[Name]) => Promise<void>] }[Task];

const createWorkers = (services: Services): readonly Worker[] => [
  ['tell-of-licence', createTellOfLicence(services)],
  ['tell-of-late-decision', createTellOfLateDecision(services)],
  ['tell-of-number-doubles', createTellOfNumberDoubles(services)],
  ['tell-of-role', createTellOfRole(services)],
  ['tell-of-mandate', createTellOfMandate(services)],
  ['hand-over-mails', createHandOverMails(services)],
  ['hand-over-pushes', createHandOverPushes(services)],
  ['send-account-mail', createSendAccountMail(services)],
  ['remove-unconfirmed-accounts', createRemoveUnconfirmed(services)],
  ['remind-deciders', createRemindDeciders(services)],
  ['remind-of-mandates', createRemindOfMandates(services)],
  ['send-request-mail', createSendRequestMail(services)],
  ['remove-unused-pictures', createRemoveUnusedPictures(services)],
  ['anchor-chains', createAnchorChains(services)],
];

/** Starts doing the tasks of the register. */
export async function startWorkers(services: Services): Promise<void> {
  for (const [task, perform] of createWorkers(services))
    await services.jobs.work(task, perform as (data: TaskData[Task]) => Promise<void>);
}
