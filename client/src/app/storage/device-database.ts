import { Dexie, type EntityTable } from 'dexie';
import type { DeviceSetting } from './records.ts';

/** What belongs to the device and to no account. Published versions are frozen: add one, never edit one. */
export class DeviceDatabase extends Dexie {
  declare readonly settings: EntityTable<DeviceSetting, 'key'>;

  constructor() {
    super('flegt-device');
    this.version(1).stores({ settings: 'key' });
  }
}
