import { randomUUID } from 'node:crypto';
import { FoundLicences } from '#contract/search';
import type { Asked } from '#contract/testing/search-cases';
import { buildLicence } from '#domain/testing/build-licence';
import type { LicenceContent } from '#domain/licence-content';
import { selectRows } from '#server/database/connection';
import { ANA, type DemoPerson } from '#server/demo/people';
import { projectContent } from '#server/licences/project-content';
import { writeParts } from '#server/licences/licence-repository';
import { buildSyncWorld, type SyncWorld, type User } from '#server/sync/testing/sync-world';

/** Parts of a licence that a search finds, beside its content. */
export interface LicenceParts {
  readonly by?: DemoPerson;
  readonly validation?: string;
  readonly clearance?: string;
  readonly modifiedAt?: string;
  readonly submittedAt?: string | null;
  readonly content?: Partial<LicenceContent>;
}

/** The real app, and licences put into the database as they would be after their commands. */
export interface SearchWorld extends SyncWorld {
  readonly rows: <Row extends object>(sql: string, ...bind: unknown[]) => Promise<Row[]>;
  /** Its id. */
  readonly insert: (parts?: LicenceParts) => Promise<string>;
  /** One page. */
  readonly search: (user: User, query?: Asked) => Promise<FoundLicences>;
  /** The ids on it, in its order. */
  readonly find: (user: User, query?: Asked) => Promise<string[]>;
  /** The ids on all pages. */
  readonly findAll: (user: User, query?: Asked) => Promise<string[]>;
}

export async function buildSearchWorld(): Promise<SearchWorld> {
  const sync = await buildSyncWorld();
  const { db } = sync.services;
  const search = async ({ agent }: User, query: Asked = {}) =>
    FoundLicences.parse((await agent.get('/api/licences').query(query).expect(200)).body);
  return {
    ...sync,
    rows: (sql, ...bind) => selectRows(db, sql, bind),
    insert: (parts = {}) => insertLicence(sync, parts),
    search,
    find: async (user, query) => (await search(user, query)).licences.map(({ id }) => id),
    findAll: async (user, query) => {
      const ids: string[] = [];
      for (let after: string | null = ''; after !== null;) {
        const { licences, next } = await search(user, { ...query, after });
        ids.push(...licences.map(({ id }) => id));
        after = next;
      }
      return ids;
    },
  };
}

async function insertLicence({ services: { db } }: SyncWorld, parts: LicenceParts): Promise<string> {
  const { by = ANA, validation = 'validated', clearance = 'notCleared' } = parts;
  const { modifiedAt = '2026-03-01T10:00:00.000Z', submittedAt = '2026-03-01T09:00:00.000Z' } = parts;
  const id = randomUUID();
  const content = buildLicence({ pictures: [], licenceNumber: `X-${id}`, ...parts.content });
  const it = projectContent(content);
  const sql = `
    insert into licences (id, version, requester_id, company_id, validation_state, clearance_state, content, content_sha256,
      licence_number, number_key, partner_country, expires_on, point_of_entry, entry_country, arrives_at, submitted_at,
      modified_at, chain_head)
    values ($1, 1, $2, $3, $4, $5, $6, 'none', $7, $8, $9, $10, $11, $12, $13, $14, $15, 'none')`;
  const columns = [it.licenceNumber, it.numberKey, it.partnerCountry, it.expiresOn, it.pointOfEntry, it.entryCountry];
  const states = [validation, clearance, JSON.stringify(content)];
  const bind = [id, by.accountId, by.company?.id ?? null, ...states, ...columns, it.arrivesAt, submittedAt, modifiedAt];
  await db.transaction(async (tx) => {
    await selectRows(db, sql, bind, tx);
    await writeParts(db, id, content, tx);
  });
  return id;
}
