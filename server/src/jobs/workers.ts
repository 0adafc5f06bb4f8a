import { createSendAccountMail } from '#server/accounts/send-account-mail';
import { createRemoveUnusedPictures } from '#server/images/remove-unused-pictures';
import type { Task, TaskData } from '#server/jobs/tasks';
import { createSendMail } from '#server/notifications/send-event-mail';
import { createSendPush } from '#server/notifications/send-push';
import { createTellOfLicence } from '#server/notifications/tell-of-licence';
import { createTellOfRole } from '#server/notifications/tell-of-role';
import { createSendRoleRequest } from '#server/roles/send-role-request';
import { createSendRequestMail } from '#server/role-mails/send-request-mail';
import type { Services } from '#server/services';

type Worker = { [Name in Task]: readonly [Name, (data: TaskData[Name]) => Promise<void>] }[Task];

const createWorkers = (services: Services): readonly Worker[] => [
  ['tell-of-licence', createTellOfLicence(services)],
  ['tell-of-role', createTellOfRole(services)],
  ['send-mail', createSendMail(services)],
  ['send-push', createSendPush(services)],
  ['send-account-mail', createSendAccountMail(services)],
  ['send-role-request', createSendRoleRequest(services)],
  ['send-request-mail', createSendRequestMail(services)],
  ['remove-unused-pictures', createRemoveUnusedPictures(services)],
];

/** Starts doing the tasks of the register. */
export async function startWorkers(services: Services): Promise<void> {
  for (const [task, perform] of createWorkers(services))
    await services.jobs.work(task, perform as (data: TaskData[Task]) => Promise<void>);
}
