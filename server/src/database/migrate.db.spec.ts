import { selectRows, type Database } from '#server/database/connection';
import { createUmzug, migrate } from '#server/database/migrate';
import { createTestDatabase } from '#server/database/testing/test-database';

describe('migrating', () => {
  let db: Database;
  beforeAll(async () => ({ db } = await createTestDatabase()));

  const rows = (sql: string) => selectRows<Record<string, unknown>>(db, sql);
  const columns = () =>
    rows(`select table_name, column_name, data_type, is_nullable from information_schema.columns
          where table_schema = 'public' order by table_name, column_name`);

  it('is idempotent', async () => {
    const names = () => rows('select name from migrations order by name');
    const before = await names();
    await migrate(db);
    expect(await names()).toEqual(before);
    expect(before.length).toBeGreaterThanOrEqual(5);
  });

  it('can be taken back to before sign-ups were kept, and made again', async () => {
    const before = await columns();
    await createUmzug(db).down({ to: '0008-keep-sign-ups.ts' });
    expect(await columns()).not.toEqual(before);
    await migrate(db);
    expect(await columns()).toEqual(before);
  });

  it('keeps the link and the password of whoever waited for a confirmation before sign-ups were kept', async () => {
    await createUmzug(db).down({ to: '0008-keep-sign-ups.ts' });
    await rows(`insert into accounts (id, email, first_name, last_name, password_hash)
                values (gen_random_uuid(), 'waits@example.org', 'Zoë', 'Waits', 'a hash')`);
    await rows(`insert into account_tokens (token_sha256, account_id, purpose, expires_at)
                select 'a token', id, 'confirm', now() + interval '1 hour' from accounts`);
    await migrate(db);
    expect(
      await rows(`select s.first_name, s.last_name, s.password_hash, t.token_sha256
                  from sign_ups s join account_tokens t on t.sign_up_id = s.id`),
    ).toEqual([{ first_name: 'Zoë', last_name: 'Waits', password_hash: 'a hash', token_sha256: 'a token' }]);
  });
});
