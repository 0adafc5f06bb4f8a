import type { RequestMail } from '#contract/role';
import type { RateLimit } from '#server/http/rate-limit';
import { loadRequestMail } from '#server/role-mails/load-request-mail';
import { insertRequestMail } from '#server/role-mails/request-mail-repository';
import type { Services } from '#server/services';

/**
 * Has the e-mail of one's own role request sent, once, to the support team and the official mailbox where it is known; asked again, the answer is the one that was sent.
 * @throws Problem 404, 409 as for reading it; 429 when too many were sent
 */
export async function orderRequestMail(
  services: Services,
  limit: RateLimit,
  accountId: string,
  grantId: string,
): Promise<RequestMail> {
  const { db, jobs } = services;
  const mail = await loadRequestMail(services, accountId, grantId);
  if (mail.sentAt) return mail;
  await limit.count(accountId);
  await db.transaction(async (transaction) => {
    const isFirst = await insertRequestMail(db, grantId, mail.cc, transaction);
    if (isFirst) await jobs.enqueue('send-request-mail', { grantId }, transaction);
  });
  return loadRequestMail(services, accountId, grantId);
}
