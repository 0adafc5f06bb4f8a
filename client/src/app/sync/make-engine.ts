import { APP_VERSION } from '../device/app-version';
import type { AccountDatabase } from '../storage/account-database';
import type { DurableDatabase } from '../storage/durable-database';
import { DexieFeedStore } from '../storage/feed-store';
import { DexieOutboxStore } from '../storage/outbox-store';
import { DexiePictureStore } from '../storage/picture-store';
import { DexieReadStore } from '../storage/read-store';
import { DexieReadMarkStore } from '../storage/read-mark-store';
import type { SyncPorts } from './engine/ports';
import { SyncEngine } from './engine/sync-engine';

/** What differs between a page and the service worker. */
type Surroundings = Omit<SyncPorts, 'outbox' | 'pictures' | 'feed' | 'reads' | 'readMarks' | 'chance'>;

/** The engine of one account over what this device keeps for it. */
export function makeEngine(database: DurableDatabase<AccountDatabase>, surroundings: Surroundings): SyncEngine {
  return new SyncEngine({
    ...surroundings,
    outbox: new DexieOutboxStore(database, surroundings.now),
    pictures: new DexiePictureStore(database),
    feed: new DexieFeedStore(database, APP_VERSION),
    reads: new DexieReadStore(database),
    readMarks: new DexieReadMarkStore(database),
    chance: Math.random,
  });
}
