import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { PresentTime } from '../device/present-time';
import { saveFile } from '../device/save-file';
import { OutboxRepository } from '../storage/outbox-repository';

/** Hands the person everything that waits as a JSON file, so that nothing typed is a prisoner of this device. */
@Service()
export class ExportOutbox {
  readonly #outbox = inject(OutboxRepository);
  readonly #time = inject(PresentTime);

  async execute(): Promise<void> {
    const exportedAt = this.#time.now().toISOString();
    const commands = await firstValueFrom(this.#outbox.observeAll());
    const file = JSON.stringify({ exportedAt, commands }, null, 2);
    saveFile(`flegt-outbox-${exportedAt.slice(0, 10)}.json`, 'application/json', file);
  }
}
