import { inject, Service } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { ID_MAKER } from '../device/id-maker';
import { DeviceDatabase } from './device-database';
import { DurableDatabase } from './durable-database';
import type { DeviceSetting } from './records';
import { StorageHealth } from './storage-health';

/** What belongs to the device, whoever is signed in. Signing out leaves it. */
@Service()
export class DeviceSettings {
  readonly #health = inject(StorageHealth);
  readonly #unkept = inject(ID_MAKER)();
  readonly #durable = new DurableDatabase(new DeviceDatabase());

  /** Undefined when it was never set, and when it cannot be read: starting and navigating need no database. */
  async get(key: DeviceSetting['key']): Promise<unknown> {
    try {
      return (await this.#durable.run(({ settings }) => settings.get(key)))?.value;
    } catch (error) {
      this.#health.note(error);
      return undefined;
    }
  }

  /**
   * What cannot be kept holds until the app is closed: starting and navigating need no room.
   * @returns whether it was kept
   */
  async set(key: DeviceSetting['key'], value: unknown): Promise<boolean> {
    try {
      await this.#durable.run(({ settings }) => settings.put({ key, value }));
      return true;
    } catch (error) {
      this.#health.note(error);
      return false;
    }
  }

  /** Deleting needs less room than writing. @returns whether it is gone */
  async forget(key: DeviceSetting['key']): Promise<boolean> {
    return this.#durable
      .run(({ settings }) => settings.delete(key))
      .then(
        () => true,
        () => false,
      );
  }

  observe(key: DeviceSetting['key']): Observable<unknown> {
    return this.#durable.observe(({ settings }) => settings.get(key)).pipe(map((setting) => setting?.value));
  }

  /** The id of this device, made once; where it cannot be kept, once in each life of the page. */
  async deviceId(): Promise<string> {
    return this.#findDeviceId(this.#unkept).catch(() => this.#unkept);
  }

  #findDeviceId(made: string): Promise<string> {
    return this.#durable.run((database) =>
      database.transaction('rw', database.settings, async () => {
        const known = (await database.settings.get('deviceId'))?.value;
        if (typeof known === 'string') return known;
        await database.settings.put({ key: 'deviceId', value: made });
        return made;
      }),
    );
  }
}
