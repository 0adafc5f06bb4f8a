import { computed, inject, Service } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { countryOfOffice } from '#domain/licence-content';
import { COMPETENT_AUTHORITIES } from '#reference/competent-authorities';
import { ReferenceRepository } from '../../storage/reference-repository';
import { knownNameOf } from '../../ui/authority-name';
import { DraftEditor } from '../draft-editor';

/**
 * The competent authority that will be asked: as the support team completed it, when this device was told; else as published.
 * Provided by the dialog's step.
 */
@Service({ autoProvided: false })
export class AuthorityAsked {
  readonly #editor = inject(DraftEditor);
  readonly #known = toSignal(inject(ReferenceRepository).observeAuthorities(), { initialValue: null });

  /** That of the point of entry; null while none is chosen. */
  readonly country = computed(() => {
    const office = this.#editor.content().pointOfEntry;
    return office ? countryOfOffice(office) : null;
  });
  readonly #told = computed(() => this.#known()?.authorities.find(({ country }) => country === this.country()));

  /** Null where its name is not known: "Competent Authority of X". */
  readonly name = computed(() => {
    const published = COMPETENT_AUTHORITIES.find(({ country }) => country === this.country());
    const told = this.#told();
    return (told && knownNameOf(told)) ?? published?.name ?? null;
  });
  /** When this device was told that no officer of it is active; null when one is, or when nothing is known. */
  readonly unstaffedAsOf = computed(() => (this.#told()?.isStaffed === false ? (this.#known()?.asOf ?? null) : null));
}
