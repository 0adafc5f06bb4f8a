import { computed, inject, Service } from '@angular/core';
import { Store } from '@ngrx/store';
import { countryOfOffice } from '#domain/licence-content';
import { sessionFeature } from '../../session/session.feature';
import { DraftEditor } from '../draft-editor';

/**
 * The one country in which an authority's licence may enter: its own, and for a lodged one that of the authority that has it.
 * Provided by the page.
 *
 * @source Reg. (EC) 1024/2008, art. 6(1)
 */
@Service({ autoProvided: false })
export class EntryCountry {
  readonly #editor = inject(DraftEditor);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  readonly #grant = computed(() => {
    const grantId = this.#editor.draft()?.grantId;
    return this.#account()?.grants.find(({ id }) => id === grantId);
  });

  /** Whether an officer of an authority introduces the licence. */
  readonly isAuthority = computed(() => this.#grant()?.role === 'fmsca');
  /** Null where every country may be chosen. */
  readonly only = computed(
    () => this.#editor.draft()?.update?.entryCountry ?? (this.isAuthority() ? (this.#grant()?.country ?? null) : null),
  );
  /** An office of another country stands in the draft. */
  readonly isElsewhere = computed(() => {
    const [only, office] = [this.only(), this.#editor.content().pointOfEntry];
    return only !== null && office !== null && countryOfOffice(office) !== only;
  });
}
