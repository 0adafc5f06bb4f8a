import { TestBed } from '@angular/core/testing';
import { Dexie } from 'dexie';
import type { AccountDatabase } from '../account-database';
import { AccountDatabases } from '../account-databases';
import { CLOCK } from '../../device/clock';

/** An account of its own for one spec, in the real IndexedDB; `close` deletes it. */
export interface OpenedAccount {
  readonly accountId: string;
  readonly databases: AccountDatabases;
  readonly database: AccountDatabase;
  readonly close: () => Promise<void>;
}

/** A clock that stands still until it is set. */
export class StandingClock {
  time = new Date('2026-03-01T10:00:00.000Z');
  now = (): Date => this.time;
  pass(ms: number): void {
    this.time = new Date(this.time.getTime() + ms);
  }
}

export async function openAccount(clock = new StandingClock()): Promise<OpenedAccount> {
  TestBed.configureTestingModule({ providers: [{ provide: CLOCK, useValue: clock }] });
  const accountId = crypto.randomUUID();
  const databases = TestBed.inject(AccountDatabases);
  await databases.open(accountId);
  const { database } = databases.current();
  const close = async (): Promise<void> => {
    databases.close();
    await Dexie.delete(`flegt-${accountId}`);
  };
  return { accountId, databases, database, close };
}
