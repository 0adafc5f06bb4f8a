import type { Client } from 'pg';
import type { Command } from '#contract/command';

const PAGE_LIMIT = 200;

/** The least a server could do with a command: one row of JSON in one table, by the driver alone. The peer of sync. */
export class BareTable {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  async create(): Promise<void> {
    await this.#client.query('create table bare_commands (id uuid primary key, body jsonb not null)');
  }

  /** All in one transaction. */
  async insert(commands: readonly Command[]): Promise<void> {
    await this.#client.query('begin');
    for (const command of commands) {
      const row = [command.mutationId, JSON.stringify(command)];
      await this.#client.query('insert into bare_commands (id, body) values ($1, $2)', row);
    }
    await this.#client.query('commit');
  }

  /** Every row, a page at a time, as JSON text. @returns rows and bytes */
  async readAll(): Promise<{ rows: number; bytes: number }> {
    let rows = 0;
    let bytes = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const sql = 'select id, body::text from bare_commands where id > $1 order by id limit $2';
      const page = (await this.#client.query<{ id: string; body: string }>(sql, [after, PAGE_LIMIT])).rows;
      rows += page.length;
      bytes += page.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
      after = page.at(-1)?.id ?? after;
      if (page.length < PAGE_LIMIT) return { rows, bytes };
    }
  }
}
