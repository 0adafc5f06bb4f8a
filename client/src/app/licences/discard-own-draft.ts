import { inject, Service } from '@angular/core';
import type { DiscardedDraft } from '../storage/discard-draft';
import { DraftRepository } from '../storage/draft-repository';
import { StartCorrection } from './start-correction';

/** Discards an own draft, also one that only the server holds; the answer brings it back. */
@Service()
export class DiscardOwnDraft {
  readonly #drafts = inject(DraftRepository);
  readonly #startCorrection = inject(StartCorrection);

  async execute(id: string, grantId: string): Promise<DiscardedDraft> {
    if (!(await this.#drafts.find(id))) await this.#startCorrection.execute(id, grantId);
    return this.#drafts.recordDiscard(id);
  }
}
