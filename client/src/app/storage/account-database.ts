import { Dexie, type EntityTable, type Table } from 'dexie';
import type { LicenceRead } from '#contract/history';
import type { Licence } from '#contract/licence';
import { toListedLicence } from './listed-licence.ts';
import type {
  CheckpointRecord,
  ClearingRecord,
  DraftRecord,
  HistoryRecord,
  ImagePartRecord,
  ImageRecord,
  InboxRecord,
  LicenceRecord,
  ListedRecord,
  OutboxRecord,
  ReadMarkRecord,
  ReceiptRecord,
  ReferenceRecord,
  UnreadableRecord,
} from './records.ts';

/** The name of the database of one account: people on one device share nothing. */
export const accountDatabaseName = (accountId: string): string => `flegt-${accountId}`;

/** Everything this device remembers for one account. Published versions are frozen: add one, never edit one. */
export class AccountDatabase extends Dexie {
  declare readonly licences: EntityTable<LicenceRecord, 'id'>;
  /** Where a new copy is filled when the server says "start again"; empty otherwise. */
  declare readonly licencesBeside: Table<Licence | UnreadableRecord, string>;
  declare readonly unreadable: EntityTable<UnreadableRecord, 'id'>;
  declare readonly listed: Table<ListedRecord, number>;
  declare readonly drafts: EntityTable<DraftRecord, 'id'>;
  declare readonly images: EntityTable<ImageRecord, 'id'>;
  declare readonly imageParts: Table<ImagePartRecord, [string, number]>;
  declare readonly commands: Table<OutboxRecord, number>;
  declare readonly receipts: EntityTable<ReceiptRecord, 'mutationId'>;
  declare readonly inbox: EntityTable<InboxRecord, 'id'>;
  declare readonly checkpoint: EntityTable<CheckpointRecord, 'key'>;
  declare readonly reference: EntityTable<ReferenceRecord, 'key'>;
  declare readonly clearings: EntityTable<ClearingRecord, 'licenceId'>;
  declare readonly histories: EntityTable<HistoryRecord, 'licenceId'>;
  /** What an officer opened and the server has not been told yet. */
  declare readonly reads: EntityTable<LicenceRead, 'id'>;
  declare readonly readMarks: EntityTable<ReadMarkRecord, 'id'>;

  constructor(accountId: string) {
    super(accountDatabaseName(accountId));
    this.version(1).stores({
      licences: 'id, searchText, modifiedAt',
      licencesBeside: 'id',
      drafts: 'id, changedAt',
      images: 'id, licenceId, upload',
      imageParts: '[imageId+part], imageId',
      commands: '++seq, &mutationId, licenceId',
      receipts: 'mutationId, licenceId, receivedAt',
      inbox: 'id, at',
      checkpoint: 'key',
      reference: 'key',
    });
    this.version(2).stores({ clearings: 'licenceId' });
    this.version(3).stores({ histories: 'licenceId, keptAt', reads: 'id' });
    this.version(4).stores({ readMarks: 'id' });
    this.version(5)
      .stores({ listed: '++place, &id' })
      .upgrade((transaction) =>
        transaction
          .table<Licence>('licences')
          .each((licence) => transaction.table('listed').add({ id: licence.id, licence: toListedLicence(licence) })),
      );
    this.version(6).stores({ unreadable: 'id' });
  }
}
