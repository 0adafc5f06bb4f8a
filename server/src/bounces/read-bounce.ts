import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';

/** What a mail server reports of a mail it had taken (RFC 3464). */
export interface Bounce {
  /** Every address the report may have come to. */
  readonly addresses: readonly string[];
  readonly action: 'failed' | 'delayed';
  /** Status of RFC 3463, `5.1.1`. */
  readonly status: string;
}

/** The report in a message; undefined when it is none, or reports no trouble. @throws never: whatever is piped in is only read */
export async function readBounce(message: Buffer): Promise<Bounce | undefined> {
  const mail = await simpleParser(message, { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true });
  const report = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  const fields = report?.content.toString('latin1') ?? '';
  const action = readField(fields, 'Action')?.toLowerCase();
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(readField(fields, 'Status') ?? '')?.[0];
  if ((action !== 'failed' && action !== 'delayed') || !status) return undefined;
  return { addresses: listAddresses(mail), action, status };
}

/** We write to one mailbox at a time, so there is one recipient; the first counts. */
function readField(fields: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*(\\S[^\\r\\n]*)`, 'im').exec(fields)?.[1]?.trim();
}

/** Servers on the way note in one of these whom a message was for. */
function listAddresses({ to, headers }: ParsedMail): string[] {
  const named = [to ?? []].flat().flatMap(({ value }: AddressObject) => value.map(({ address = '' }) => address));
  const noted = ['delivered-to', 'x-original-to', 'envelope-to'].map((name) => headers.get(name) ?? '');
  return [...named, ...noted.map((it) => (typeof it === 'string' ? it : JSON.stringify(it)))];
}
