import { findRow, selectRows, type Database } from '#server/database/connection';

/** A mail as a server without a mail server keeps it. */
export interface StoredMail {
  readonly id: string;
  readonly sentAt: Date;
  readonly recipient: string;
  /** Blank for nobody. */
  readonly cc: string;
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
}

const SELECT = `
  select id, sent_at as "sentAt", recipient, cc, subject, body_text as "bodyText", body_html as "bodyHtml" from stored_mails`;

export async function storeMail(db: Database, mail: Omit<StoredMail, 'id' | 'sentAt'>): Promise<void> {
  await db.query(
    `insert into stored_mails (recipient, cc, subject, body_text, body_html) values ($1, $2, $3, $4, $5)`,
    {
      bind: [mail.recipient, mail.cc, mail.subject, mail.bodyText, mail.bodyHtml],
    },
  );
}

/** The newest `count` mails, newest first; those that reach `recipient` when given. */
export const loadStoredMails = (db: Database, count: number, recipient?: string): Promise<StoredMail[]> =>
  selectRows<StoredMail>(
    db,
    `${SELECT} where $2::text is null or $2 in (recipient, cc) order by sent_at desc, id limit $1`,
    [count, recipient ?? null],
  );

export const findStoredMail = (db: Database, id: string): Promise<StoredMail | undefined> =>
  findRow<StoredMail>(db, `${SELECT} where id = $1`, [id]);
