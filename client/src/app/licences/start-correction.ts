import { inject, Service } from '@angular/core';
import { DraftRepository } from '../storage/draft-repository';
import { LicenceRepository } from '../storage/licence-repository';

/** Makes the working copy of a licence the server holds: an own draft of another device, or a returned licence. */
@Service()
export class StartCorrection {
  readonly #drafts = inject(DraftRepository);
  readonly #licences = inject(LicenceRepository);

  /** @throws Error when the device does not hold the licence */
  async execute(id: string, grantId: string): Promise<void> {
    const licence = await this.#licences.find(id);
    if (!licence) throw new Error('The licence is not on this device');
    await this.#drafts.startFromLicence(licence, grantId);
  }
}
