import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table licences (
    id                 uuid primary key,
    version            integer not null constraint version_is_positive check (version > 0),
    requester_id       uuid not null references accounts,
    company_id         uuid references companies,
    validation_state   text not null constraint validation_state_is_known check (validation_state in
                       ('draft', 'submitted', 'underVerification', 'returned', 'validated', 'rejected', 'withdrawn', 'cancelled')),
    clearance_state    text not null default 'notCleared' constraint clearance_state_is_known
                       check (clearance_state in ('notCleared', 'cleared', 'suspended', 'refused')),
    content            jsonb not null,
    content_sha256     text not null,
    licence_number     text not null,
    number_key         text,
    partner_country    text,
    expires_on         date,
    point_of_entry     text,
    entry_country      text,
    arrives_at         timestamptz(3),
    decision_words     text not null default '',
    submitted_at       timestamptz(3),
    created_at         timestamptz(3) not null default now(),
    modified_at        timestamptz(3) not null default now(),
    discarded_at       timestamptz(3),
    chain_head         text not null,
    changed_xid        xid8 not null default pg_current_xact_id(),
    constraint cleared_only_once_validated check (clearance_state = 'notCleared' or validation_state in ('validated', 'cancelled')),
    constraint lodged_has_an_entry check (validation_state = 'draft' or entry_country is not null)
  );
  create unique index number_is_validated_once on licences (number_key) where validation_state = 'validated';
  create index licences_by_company on licences (company_id, changed_xid, id);
  create index licences_by_country on licences (entry_country, changed_xid, id);
  create index licences_by_office on licences (point_of_entry, changed_xid, id);
  create index licences_by_requester on licences (requester_id, changed_xid, id);
  comment on column licences.content is 'Boxes and answers as typed (contract/licence-content); what is searched or constrained has a column beside it.';
  comment on column licences.number_key is 'Normalised number with its issuing country; null while either is missing.';
  comment on column licences.expires_on is 'Last calendar day of validity, no time zone; null while unknown.';
  comment on column licences.changed_xid is 'Transaction of the last change: the place in the change feed, safe under late commits.';

  create table licence_commodities (
    licence_id     uuid not null references licences on delete cascade,
    position       integer not null,
    hs_code        text not null,
    description    text not null,
    volume_m3      numeric(18, 6),
    net_weight_kg  numeric(18, 6),
    primary key (licence_id, position)
  );
  create index commodities_by_code on licence_commodities (hs_code text_pattern_ops);

  create table licence_images (
    licence_id  uuid not null references licences on delete cascade,
    image_id    text not null references images,
    box         smallint not null constraint box_has_pictures check (box in (2, 17, 18)),
    position    integer not null,
    primary key (licence_id, position)
  );
  create index licence_images_by_image on licence_images (image_id);

  create table licence_events (
    id                uuid primary key,
    licence_id        uuid not null references licences,
    version           integer not null,
    kind              text not null,
    account_id        uuid not null references accounts,
    grant_id          uuid not null references role_grants,
    device_id         uuid not null,
    at                timestamptz(3) not null default now(),
    device_at         timestamptz(3) not null,
    device_offset_ms  bigint not null,
    before            jsonb,
    after             jsonb not null,
    words             text not null default '',
    previous_hash     text,
    hash              text not null,
    constraint one_event_a_version unique (licence_id, version)
  );
  comment on table licence_events is 'Append-only history; holds account ids, never names. hash = SHA-256 over the canonical JSON of the row without it.';

  create table processed_commands (
    account_id   uuid not null references accounts,
    mutation_id  uuid not null,
    body_sha256  text not null,
    licence_id   uuid not null,
    version      integer not null,
    answer       jsonb not null,
    received_at  timestamptz(3) not null default now(),
    primary key (account_id, mutation_id)
  );
  comment on table processed_commands is 'An accepted command is answered the same way again, however often it is sent.';

  create table lost_sights (
    id           uuid primary key default gen_random_uuid(),
    licence_id   uuid not null,
    country      text not null,
    office_code  text not null,
    changed_xid  xid8 not null default pg_current_xact_id()
  );
  create index lost_sights_by_country on lost_sights (country, changed_xid);
  create index lost_sights_by_office on lost_sights (office_code, changed_xid);
  comment on table lost_sights is 'A returned licence was lodged elsewhere: the authority and office before may no longer see it.';

  create table server_identity (
    only_row           boolean primary key default true constraint one_row check (only_row),
    epoch              uuid not null default gen_random_uuid(),
    system_identifier  text not null
  );
  comment on table server_identity is 'The epoch changes after a restore; devices then offer again what they hold.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`drop table server_identity; drop table lost_sights; drop table processed_commands;
    drop table licence_events; drop table licence_images; drop table licence_commodities; drop table licences`);
