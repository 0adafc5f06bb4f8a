import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Sequelize } from 'sequelize';
import { connect, selectRows, type Database } from '#server/database/connection';
import { createUmzug, migrate } from '#server/database/migrate';
import { createTestDatabase } from '#server/database/testing/test-database';

describe('a step of a migration', () => {
  let db: Database;
  let url: string;
  let folder: string;

  beforeAll(async () => ({ db, url } = await createTestDatabase()));
  beforeEach(() => {
    // Inside the project, whose files are modules.
    mkdirSync('.tmp', { recursive: true });
    folder = mkdtempSync(resolve('.tmp', 'steps-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A step as the frozen ones are written: each of `statements` by itself, one after the other. */
  const writeStep = (name: string, up: readonly string[], down: readonly string[] = [], into = folder) => {
    const body = (statements: readonly string[]) =>
      `async ({ context: db }) => { ${statements.map((sql) => `await db.sequelize.query(${JSON.stringify(sql)});`).join(' ')} }`;
    writeFileSync(join(into, `${name}.ts`), `export const up = ${body(up)};\nexport const down = ${body(down)};\n`);
  };
  const tables = async (...names: string[]) => {
    const sql = `select table_name as name from information_schema.tables where table_name = any($1) order by 1`;
    return (await selectRows<{ name: string }>(db, sql, [names])).map(({ name }) => name);
  };
  const isRecorded = async (name: string) =>
    (await selectRows(db, 'select 1 from migrations where name = $1', [`${name}.ts`])).length === 1;
  /** What happens once a statement of a migration sleeps. */
  const whileSleeping = async (then: (pid: number) => Promise<unknown>) => {
    const sql = `select pid from pg_stat_activity where datname = current_database() and query like '%pg_sleep(5%' and pid <> pg_backend_pid()`;
    for (;;) {
      const [row] = await selectRows<{ pid: number }>(db, sql);
      if (row) return then(row.pid);
    }
  };

  it('cut in the middle leaves nothing, and is made whole by the next start', async () => {
    writeStep('9001-cut', ['create table cut_a (id int)', 'select pg_sleep(5.1)', 'create table cut_b (id int)']);
    const own = connect(url, 2);
    const migrating = migrate(own, folder).then(
      () => 'done',
      () => 'failed',
    );
    await whileSleeping((pid) => selectRows(db, 'select pg_terminate_backend($1)', [pid]));
    expect(await migrating).toBe('failed');
    await own.close();
    expect(await tables('cut_a', 'cut_b')).toEqual([]);
    expect(await isRecorded('9001-cut')).toBeFalse();
    // A module is loaded once for each path.
    const mended = mkdtempSync(join(folder, 'mended-'));
    writeStep('9001-cut', ['create table cut_a (id int)', 'create table cut_b (id int)'], [], mended);
    await migrate(db, mended);
    expect(await tables('cut_a', 'cut_b')).toEqual(['cut_a', 'cut_b']);
    expect(await isRecorded('9001-cut')).toBeTrue();
  });

  it('whose row cannot be written is not made, forth or back', async () => {
    writeStep('9002-row', ['create table row_a (id int)'], ['drop table row_a']);
    const refuse = (when: string) => `create function refuse_row() returns trigger language plpgsql as
      $$ begin raise exception 'no'; end $$;
      create trigger refuse_row before ${when} on migrations for each row execute function refuse_row()`;
    const allow = 'drop function refuse_row cascade';
    await db.query(refuse('insert'));
    await expectAsync(migrate(db, folder)).toBeRejected();
    expect(await tables('row_a')).toEqual([]);
    await db.query(allow);
    await migrate(db, folder);
    expect(await tables('row_a')).toEqual(['row_a']);
    await db.query(refuse('delete'));
    await expectAsync(createUmzug(db, folder).down()).toBeRejected();
    expect(await tables('row_a')).toEqual(['row_a']);
    await db.query(allow);
    await createUmzug(db, folder).down();
    expect(await tables('row_a')).toEqual([]);
    expect(await isRecorded('9002-row')).toBeFalse();
  });

  it('takes as long as it needs, whatever the connection allows', async () => {
    const dialectOptions = { statement_timeout: 200, idle_in_transaction_session_timeout: 200 };
    const hurried = new Sequelize(url, { dialect: 'postgres', logging: false, dialectOptions });
    writeStep('9003-slow', ['select pg_sleep(0.5)', 'create table slow_a (id int)']);
    await migrate(hurried, folder);
    expect(await tables('slow_a')).toEqual(['slow_a']);
    await hurried.close();
  });

  it('is made once by two servers that start at once, the other of which waits longer than its connection allows', async () => {
    writeStep('9004-once', ['create table once_a (id int)', 'select pg_sleep(0.5)']);
    const dialectOptions = { statement_timeout: 200, idle_in_transaction_session_timeout: 200 };
    const servers = [1, 2].map(() => new Sequelize(url, { dialect: 'postgres', logging: false, dialectOptions }));
    await Promise.all(servers.map((server) => migrate(server, folder)));
    expect(await tables('once_a')).toEqual(['once_a']);
    await Promise.all(servers.map((server) => server.close()));
  });
});
