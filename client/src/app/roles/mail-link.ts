/** A mail as a mail program is asked to write it. */
export interface MailToWrite {
  readonly to: string;
  /** Empty for none. */
  readonly cc: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * The `mailto:` link that opens a mail program with all of `mail` filled in.
 *
 * @source RFC 6068: everything percent-encoded as UTF-8, a space as %20, a line break as %0D%0A
 */
export function toMailLink({ to, cc, subject, body }: MailToWrite): string {
  const fields = { ...(cc ? { cc } : {}), subject, body: body.replace(/\r\n?|\n/g, '\r\n') };
  const query = Object.entries(fields).map(([name, value]) => `${name}=${encode(value)}`);
  return `mailto:${encode(to)}?${query.join('&')}`;
}

/** An address reads better with its @. What the server sends holds no half characters, which could not be encoded. */
const encode = (text: string): string => encodeURIComponent(text).replace(/%40/g, '@');
