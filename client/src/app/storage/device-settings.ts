import { inject, Service } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { ID_MAKER } from '../device/id-maker';
import { DeviceDatabase } from './device-database';
import { DurableDatabase } from './durable-database';
import type { DeviceSetting } from './records';

/** What belongs to the device, whoever is signed in. Signing out leaves it. */
@Service()
export class DeviceSettings {
  readonly #makeId = inject(ID_MAKER);
  readonly #durable = new DurableDatabase(new DeviceDatabase());

  /** Undefined when it was never set. @throws StorageError */
  async get(key: DeviceSetting['key']): Promise<unknown> {
    return (await this.#durable.run(({ settings }) => settings.get(key)))?.value;
  }

  async set(key: DeviceSetting['key'], value: unknown): Promise<void> {
    await this.#durable.run(({ settings }) => settings.put({ key, value }));
  }

  observe(key: DeviceSetting['key']): Observable<unknown> {
    return this.#durable.observe(({ settings }) => settings.get(key)).pipe(map((setting) => setting?.value));
  }

  /** The id of this device, made once. */
  async deviceId(): Promise<string> {
    const made = this.#makeId();
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
