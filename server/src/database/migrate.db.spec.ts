import { selectRows, type Database } from '#server/database/connection';
import { migrate } from '#server/database/migrate';
import { createTestDatabase } from '#server/database/testing/test-database';

describe('migrating', () => {
  let db: Database;
  beforeAll(async () => ({ db } = await createTestDatabase()));

  it('is idempotent', async () => {
    const count = () => selectRows<{ name: string }>(db, 'select name from migrations order by name');
    const before = await count();
    await migrate(db);
    expect(await count()).toEqual(before);
    expect(before.length).toBeGreaterThanOrEqual(5);
  });
});
