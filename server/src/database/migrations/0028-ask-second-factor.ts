import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table second_factors (
    id             uuid primary key,
    account_id     uuid not null references accounts,
    kind           text not null constraint factor_kind_is_known check (kind in ('passkey', 'totp')),
    name           text not null,
    added_at       timestamptz(3) not null default now(),
    last_used_at   timestamptz(3),
    credential_id  text constraint one_factor_a_credential unique,
    public_key     bytea,
    counter        bigint,
    transports     text[],
    sealed_secret  text,
    last_step      bigint,
    constraint factor_is_whole check (case kind
      when 'passkey' then num_nulls(credential_id, public_key, counter, transports) = 0 and sealed_secret is null
      else sealed_secret is not null and last_step is not null and credential_id is null end)
  );
  create index second_factors_by_account on second_factors (account_id, added_at);
  comment on table second_factors is 'What signs in beside the password: passkeys (WebAuthn) and authenticator apps (RFC 6238).';
  comment on column second_factors.sealed_secret is 'Encrypted with a key of keys.json.';
  comment on column second_factors.last_step is 'The 30 seconds of the code used last: it, and those before, work no more.';

  create table recovery_codes (
    account_id  uuid not null references accounts,
    code_hmac   text not null,
    used_at     timestamptz(3),
    primary key (account_id, code_hmac)
  );
  comment on table recovery_codes is 'Only what a key of keys.json makes of each code: who reads the database cannot guess them.';

  create table factor_challenges (
    session_sha256  text not null,
    purpose         text not null constraint challenge_purpose_is_known check (purpose in ('prove', 'signIn', 'addPasskey', 'addTotp')),
    content         text not null,
    expires_at      timestamptz(3) not null,
    primary key (session_sha256, purpose)
  );
  create index factor_challenges_by_expiry on factor_challenges (expires_at);
  comment on table factor_challenges is 'What a session was asked and has not answered; goes with its first answer.';

  create table factor_events (
    id           uuid primary key,
    account_id   uuid not null references accounts,
    kind         text not null constraint factor_event_is_known
                 check (kind in ('added', 'removed', 'codesMade', 'codeUsed', 'givenBack')),
    factor_kind  text,
    by_id        uuid not null references accounts,
    words        text not null default '',
    at           timestamptz(3) not null default now(),
    constraint given_back_with_a_reason check ((kind = 'givenBack') = (words <> ''))
  );
  create index factor_events_by_account on factor_events (account_id, at);
  comment on table factor_events is 'Append-only: what became of the factors of an account, by whom; account ids, never names.';
  create trigger factor_events_are_only_added before update or delete on factor_events for each row execute function refuse_change();
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(
    'drop table factor_events; drop table factor_challenges; drop table recovery_codes; drop table second_factors',
  );
