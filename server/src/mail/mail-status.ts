import type { MailFailure } from '#domain/notifications/delivery-failures';

/** What a status of RFC 3463 says of the mail and of the address it went to. */
export interface MailStatus {
  readonly failure: MailFailure;
  /** No mail will reach the address as it is. */
  readonly isAboutAddress: boolean;
}

/** By class of subject and detail; the first that fits. */
const MEANINGS: readonly (readonly [RegExp, MailFailure, boolean])[] = [
  [/^5\.1\.(0|1|2|3|6|10)$/, 'addressUnknown', true],
  [/^5\.2\.1$/, 'mailboxDisabled', true],
  [/^5\.2\.2$/, 'mailboxFull', true],
  [/^5\.(2\.3|3\.4)$/, 'mailTooLarge', false],
  [/^5\.7\./, 'mailRefused', false],
  [/^4\.2\.2$/, 'mailboxFull', false],
];

/** What an enhanced status code (RFC 3463, `5.1.1`) means. */
export function toMailStatus(status: string): MailStatus {
  const [, failure, isAboutAddress] = MEANINGS.find(([pattern]) => pattern.test(status)) ?? [];
  return { failure: failure ?? 'mailNotDelivered', isAboutAddress: isAboutAddress ?? false };
}
