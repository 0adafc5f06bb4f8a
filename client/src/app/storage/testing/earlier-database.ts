import { Dexie } from 'dexie';
import { accountDatabaseName } from '../account-database';

/** What each published version added, as it was published: frozen like the versions themselves. */
const VERSIONS: readonly Readonly<Record<string, string>>[] = [
  {
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
  },
  { clearings: 'licenceId' },
  { histories: 'licenceId, keptAt', reads: 'id' },
  { readMarks: 'id' },
];

/** Makes the database of a new account as the app of `version` did, with `row` in `table`. @returns the id of the account */
export async function makeEarlierDatabase(version: number, table: string, row: object): Promise<string> {
  const accountId = crypto.randomUUID();
  const database = new Dexie(accountDatabaseName(accountId));
  database.version(version).stores(Object.assign({}, ...VERSIONS.slice(0, version)) as Record<string, string>);
  await database.table(table).put(row);
  database.close();
  return accountId;
}
