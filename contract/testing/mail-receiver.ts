import type { AddressInfo } from 'node:net';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface ReceivedMail {
  /** Every mailbox it was handed over for, those of CC among them. */
  readonly to: readonly string[];
  readonly from: string;
  /** As the head of the mail names them; empty without one. */
  readonly toHeader: string;
  readonly cc: string;
  readonly replyTo: string;
  /** Where it would come back to. */
  readonly returnTo: string;
  /** `Content-Language` */
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Every address the text leads to. */
  readonly links: readonly string[];
}

/** A mail server on this machine that keeps what it takes. */
export class MailReceiver {
  readonly received: ReceivedMail[] = [];
  /** Answers the next mails with a temporary failure. */
  busyTimes = 0;
  /** What is answered for these mailboxes instead of yes: a code and words. */
  readonly refusals = new Map<string, { readonly code: number; readonly words: string }>();
  readonly #server: SMTPServer;
  readonly #watchers = new Set<() => void>();

  private constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const refusal = this.refusals.get(address);
        if (refusal) return done(Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
        if (this.busyTimes > 0) {
          this.busyTimes -= 1;
          return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        }
        done();
      },
      onData: (stream, session, done) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        simpleParser(stream).then((mail) => {
          this.#keep(to, mail, session.envelope.mailFrom ? session.envelope.mailFrom.address : '');
          done();
        }, done);
      },
    });
  }

  /** Starts one on a free port of 127.0.0.1. */
  static async start(): Promise<MailReceiver> {
    const receiver = new MailReceiver();
    await new Promise<void>((done) => receiver.#server.listen(0, '127.0.0.1', done));
    return receiver;
  }

  /** For `SMTP_URL`. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** The newest mail to `address` whose subject contains `subject`, once there is one. */
  waitFor(address: string, subject: string, waitMs?: number): Promise<ReceivedMail> {
    return this.waitForCount(address, subject, 1, waitMs);
  }

  /** The newest of them, once there are `count`. */
  waitForCount(address: string, subject: string, count: number, waitMs = 60_000): Promise<ReceivedMail> {
    return this.#waitForMails(address, (mail) => mail.subject.includes(subject), { called: subject, count, waitMs });
  }

  /**
   * The newest mail to `address` that has `sentence` in its text. For news, which come alone or with others in one mail
   * (then of another subject), as it falls out.
   */
  waitForNews(address: string, sentence: RegExp, waitMs = 60_000): Promise<ReceivedMail> {
    const holds = ({ text }: ReceivedMail) => sentence.test(text);
    return this.#waitForMails(address, holds, { called: String(sentence), count: 1, waitMs });
  }

  async #waitForMails(
    address: string,
    holds: (mail: ReceivedMail) => boolean,
    { called, count, waitMs }: { readonly called: string; readonly count: number; readonly waitMs: number },
  ): Promise<ReceivedMail> {
    const deadline = AbortSignal.timeout(waitMs);
    for (;;) {
      const found = this.received.filter((mail) => mail.to.includes(address) && holds(mail));
      const newest = found.at(-1);
      if (newest && found.length >= count) return newest;
      await new Promise<void>((done, fail) => {
        const giveUp = () => fail(new Error(this.#describe(address, called)));
        this.#watchers.add(done);
        if (deadline.aborted) giveUp();
        deadline.addEventListener('abort', giveUp, { once: true });
      });
    }
  }

  stop(): Promise<void> {
    return new Promise((done) => this.#server.close(() => done()));
  }

  #keep(to: readonly string[], mail: ParsedMail, returnTo: string): void {
    const text = mail.text ?? '';
    this.received.push({
      to,
      from: mail.from?.text ?? '',
      toHeader: toText(mail.to),
      cc: toText(mail.cc),
      replyTo: mail.replyTo?.text ?? '',
      returnTo,
      language: String(mail.headers.get('content-language') ?? ''),
      subject: mail.subject ?? '',
      text,
      html: mail.html || '',
      links: text.match(/https?:\/\/[^\s<>]+/g) ?? [],
    });
    for (const wake of this.#watchers) wake();
    this.#watchers.clear();
  }

  #describe(address: string, called: string): string {
    const others = this.received.map((mail) => `${mail.to.join()}: ${mail.subject}`).join('\n  ');
    return `No mail "${called}" to ${address}. There are:\n  ${others || '(none)'}`;
  }
}

const toText = (addresses: AddressObject | AddressObject[] | undefined): string =>
  [addresses ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');
