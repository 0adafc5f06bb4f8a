import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table accounts (
    id                    uuid primary key,
    email                 text not null constraint account_email_is_unique unique
                          constraint account_email_is_lower_case check (email = lower(email)),
    first_name            text not null,
    last_name             text not null,
    language              text not null default 'en',
    password_hash         text,
    is_demo               boolean not null default false,
    privacy_accepted_at   timestamptz(3) not null default now(),
    confirmed_at          timestamptz(3),
    created_at            timestamptz(3) not null default now()
  );
  comment on column accounts.password_hash is 'Argon2id; null where no password opens the account.';
  comment on column accounts.is_demo is 'Entered by one tap where the demo is on; never where it is off.';

  create table account_tokens (
    token_sha256   text primary key,
    account_id     uuid not null references accounts,
    purpose        text not null constraint token_purpose_is_known check (purpose in ('confirm', 'newPassword')),
    expires_at     timestamptz(3) not null,
    used_at        timestamptz(3)
  );
  create index account_tokens_by_account on account_tokens (account_id);
  comment on table account_tokens is 'Links in mails; the token itself is only in the mail.';

  create table "Sessions" (
    sid         varchar(36) primary key,
    expires     timestamptz,
    data        text,
    "createdAt" timestamptz not null,
    "updatedAt" timestamptz not null
  );
  comment on table "Sessions" is 'Named and shaped as connect-session-sequelize wants it.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query('drop table "Sessions"; drop table account_tokens; drop table accounts');
