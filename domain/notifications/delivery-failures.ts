/** Why a mail was not taken, or came back. */
export const MAIL_FAILURES = [
  'addressUnknown',
  'mailboxDisabled',
  'mailboxFull',
  'mailTooLarge',
  'mailRefused',
  'mailServerAway',
  'mailNotDelivered',
] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

/** Why a message was not handed over, or an accepted one did not arrive. */
export const DELIVERY_FAILURES = [
  ...MAIL_FAILURES,
  /** Earlier mails to the address came back: it is not written to. */
  'addressBounces',
  /** It does not concern the person any more. */
  'noLongerConcerned',
  'subscriptionEnded',
  'notAPushService',
  'pushServiceAway',
  'pushServiceBusy',
  'pushServiceRefused',
] as const;
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

/** What a delivery that was not handed over yet waits for. */
export const DELIVERY_WAITS = ['gathered', 'quietHours', 'digest', 'retry', 'underWay'] as const;
export type DeliveryWait = (typeof DELIVERY_WAITS)[number];
