import { inject, Service } from '@angular/core';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import { isEditable } from '#domain/workflow/validation';
import { sessionFeature } from '../session/session.feature';
import { DraftRepository } from '../storage/draft-repository';
import { LicenceRepository } from '../storage/licence-repository';
import { isUpdate } from '../storage/update-draft';

/**
 * What became of opening a licence for typing. `update`: the authority's change of a lodged one; `atDesk`: that was saved and
 * waits; `locked`: lodged from this device; `closed`: not to be typed in now.
 */
export type Opened = 'open' | 'update' | 'atDesk' | 'locked' | 'closed' | 'missing';

/** Finds the draft of a licence on this device, or starts it from what the server said last. */
@Service()
export class OpenDraft {
  readonly #drafts = inject(DraftRepository);
  readonly #licences = inject(LicenceRepository);
  readonly #store = inject(Store);

  async execute(id: string): Promise<Opened> {
    const [draft, licence] = await Promise.all([this.#drafts.find(id), this.#licences.find(id)]);
    if (draft && isUpdate(draft)) return draft.submittedAt ? 'atDesk' : 'update';
    if (draft && !draft.submittedAt) return 'open';
    if (!licence) return draft ? 'locked' : 'missing';
    if (!isEditable(licence.validation) || !licence.isOwn) return draft?.submittedAt ? 'locked' : 'closed';
    const grant = await firstValueFrom(this.#store.select(sessionFeature.selectActiveGrant));
    if (!grant) return 'closed';
    const started = await this.#drafts.startFromLicence(licence, grant.id);
    return started.submittedAt ? 'locked' : 'open';
  }
}
