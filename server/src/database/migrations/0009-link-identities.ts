import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table identities (
    issuer      text not null,
    subject     text not null,
    account_id  uuid not null constraint one_identity_an_account unique references accounts,
    email       text not null,
    linked_at   timestamptz(3) not null default now(),
    primary key (issuer, subject)
  );
  comment on table identities is 'Accounts of an identity provider (OpenID Connect) that open an account here.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  drop table identities;
`);
