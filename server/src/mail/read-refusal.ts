import { toMailStatus, type MailStatus } from '#server/mail/mail-status';

/** Why a mail server did not take a mail. */
export interface Refusal extends MailStatus {
  /** It will never take it; otherwise it is worth another try. */
  readonly isPermanent: boolean;
}

const LATER: Refusal = { isPermanent: false, failure: 'mailServerAway', isAboutAddress: false };

/** What servers without enhanced codes say to RCPT (RFC 5321, 4.2.3). */
const PLAIN: Readonly<Record<number, string>> = { 550: '5.1.1', 551: '5.1.6', 552: '5.2.2', 553: '5.1.3' };

/**
 * What nodemailer threw, as far as it says something of the mail: only what was answered to the address or the message itself is
 * final. What is refused before that is a matter of our own settings, which somebody will mend.
 */
export function readRefusal(error: unknown): Refusal {
  if (!(error instanceof Error)) return LATER;
  const {
    responseCode = 0,
    command = '',
    response = '',
  } = error as { responseCode?: number; command?: string; response?: string };
  const isFinal = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
  if (!isFinal) return LATER;
  const plain = command === 'RCPT TO' ? PLAIN[responseCode] : undefined;
  const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0] ?? plain ?? '5.7.0';
  return { isPermanent: true, ...toMailStatus(status) };
}
