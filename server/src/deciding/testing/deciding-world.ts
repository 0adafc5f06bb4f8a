import type { Express } from 'express';
import { randomUUID } from 'node:crypto';
import type { GrantStatus } from '#domain/workflow/grant';
import type { Role } from '#domain/workflow/role';
import { insertCompany } from '#server/companies/company-repository';
import { selectRows } from '#server/database/connection';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import type { DemoCompany, DemoPerson } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';

/** A role somebody asks for or has; the place it is for. */
export interface RoleAt {
  readonly role: Role;
  readonly company?: DemoCompany;
  readonly country?: string;
  readonly officeCode?: string;
  readonly isAdministrator?: boolean;
}

/** The real app over a real database with the demo people in it. */
export interface DecidingWorld {
  readonly services: SpecServices;
  readonly app: Express;
  readonly enter: (person: DemoPerson) => Promise<SignedIn>;
  /** A company nobody is an importer of. */
  readonly addCompany: (country: string) => Promise<DemoCompany>;
  /** A person of their own with this role; nothing was told or written down. */
  readonly addHolder: (role: RoleAt, status: GrantStatus, about?: Partial<Holder>) => Promise<DemoPerson>;
  /** Every role but those of the demo people goes, with what was written down and told. */
  readonly clear: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Holder {
  readonly firstName: string;
  readonly lastName: string;
  readonly requestedAt: Date;
}

export async function buildDecidingWorld(env: NodeJS.ProcessEnv = {}): Promise<DecidingWorld> {
  const services = await buildServices(env);
  await loadDemoPeople(services.db);
  const { app, stop: stopApp } = createApp(services);
  return {
    services,
    app,
    enter: (person) => signInAs(app, person),
    addCompany: (country) => addCompany(services, country),
    addHolder: (role, status, about) => addHolder(services, role, status, about),
    clear: () => clear(services),
    stop: async () => {
      stopApp();
      await services.stop();
    },
  };
}

async function addCompany({ db }: SpecServices, country: string): Promise<DemoCompany> {
  const id = randomUUID();
  const eori = `${country}${id.slice(-12).toUpperCase()}`;
  const company = { id, name: `Timber of ${eori}`, address: '', city: 'Somewhere', country, eori };
  await insertCompany(db, { ...company, phone: '', email: '', sectionChapters: [] }, null);
  return company;
}

async function addHolder(
  { db }: SpecServices,
  { role, company, country, officeCode, isAdministrator = false }: RoleAt,
  status: GrantStatus,
  { firstName = 'Noor', lastName = 'Willems', requestedAt = new Date() }: Partial<Holder> = {},
): Promise<DemoPerson> {
  const [accountId, grantId] = [randomUUID(), randomUUID()];
  const email = `${accountId}@example.org`;
  await selectRows(
    db,
    `with account as (
       insert into accounts (id, email, first_name, last_name, password_hash, is_demo, confirmed_at)
       values ($1, $2, $3, $4, 'none', true, now()) returning id)
     insert into role_grants (id, account_id, role, company_id, country, office_code, status, is_administrator, requested_at)
     select $5, account.id, $6, $7, $8, $9, $10, $11, $12 from account`,
    [
      ...[accountId, email, firstName, lastName, grantId],
      ...[role, company?.id ?? null, country ?? null, officeCode ?? null, status, isAdministrator, requestedAt],
    ],
  );
  return { accountId, grantId, firstName, lastName, email, role, isAdministrator, ...(company ? { company } : {}) };
}

async function clear({ db }: SpecServices): Promise<void> {
  const others = `id::text not like '01980000-%'`;
  await db.query(`delete from grant_events; delete from inbox_items; delete from deliveries; delete from rate_limits;
    delete from role_grants where ${others};
    update role_grants set status = 'active', is_administrator = id::text like '%b001' or id::text like '%b006'`);
}
