import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { PresentTime } from '../device/present-time';
import { saveFile } from '../device/save-file';
import { DraftRepository } from '../storage/draft-repository';
import { OutboxRepository } from '../storage/outbox-repository';

/** Hands the person everything that waits, and every draft, as a JSON file, so that nothing typed is a prisoner of this device. */
@Service()
export class ExportOutbox {
  readonly #outbox = inject(OutboxRepository);
  readonly #time = inject(PresentTime);
  readonly #drafts = inject(DraftRepository);

  async execute(): Promise<void> {
    const exportedAt = this.#time.now().toISOString();
    const commands = await firstValueFrom(this.#outbox.observeAll());
    const drafts = await firstValueFrom(this.#drafts.observeAll());
    const file = JSON.stringify({ exportedAt, drafts, commands }, null, 2);
    saveFile(`flegt-outbox-${exportedAt.slice(0, 10)}.json`, 'application/json', file);
  }
}
