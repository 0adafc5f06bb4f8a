import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table sign_ups (
    id                   uuid primary key,
    account_id           uuid not null references accounts on delete cascade,
    first_name           text not null,
    last_name            text not null,
    language             text not null,
    password_hash        text not null,
    privacy_accepted_at  timestamptz(3) not null default now()
  );
  create index sign_ups_by_account on sign_ups (account_id);
  comment on table sign_ups is 'What somebody typed to get an account. Until it is confirmed an address belongs to nobody: each link confirms its own sign-up, with its password.';

  create table email_changes (
    id                uuid primary key,
    account_id        uuid not null constraint one_change_at_a_time unique references accounts,
    new_email         text not null constraint new_email_is_lower_case check (new_email = lower(new_email)),
    old_confirmed_at  timestamptz(3),
    new_confirmed_at  timestamptz(3),
    expires_at        timestamptz(3) not null
  );
  comment on table email_changes is 'Changes of address under way; done, and gone, once both addresses confirmed.';

  alter table account_tokens
    add column sign_up_id uuid references sign_ups on delete cascade,
    add column email_change_id uuid references email_changes on delete cascade,
    drop constraint token_purpose_is_known,
    add constraint token_purpose_is_known check (purpose in ('confirm', 'newPassword', 'oldAddress', 'newAddress'));

  insert into sign_ups (id, account_id, first_name, last_name, language, password_hash, privacy_accepted_at)
    select gen_random_uuid(), id, first_name, last_name, language, password_hash, privacy_accepted_at
    from accounts where confirmed_at is null and password_hash is not null;
  update account_tokens t set sign_up_id = s.id from sign_ups s where s.account_id = t.account_id and t.purpose = 'confirm';

  alter table accounts add column erased_at timestamptz(3);
  comment on column accounts.erased_at is 'Names and address are gone; the id stays in the events of licences.';

  alter table "Sessions" add column account_id uuid generated always as ((data::jsonb ->> 'accountId')::uuid) stored;
  create index sessions_by_account on "Sessions" (account_id);
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  alter table "Sessions" drop column account_id;
  alter table accounts drop column erased_at;
  delete from account_tokens where purpose in ('oldAddress', 'newAddress');
  alter table account_tokens drop column sign_up_id, drop column email_change_id,
    drop constraint token_purpose_is_known,
    add constraint token_purpose_is_known check (purpose in ('confirm', 'newPassword'));
  drop table email_changes;
  drop table sign_ups;
`);
