import { Component, computed, inject, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Store } from '@ngrx/store';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { cloudOfflineOutline, lockClosedOutline, warningOutline } from 'ionicons/icons';
import { KeptFindings } from '../../storage/kept-findings';
import { syncFeature } from '../../sync/sync.feature';
import { AppDate } from '../../ui/app-date';
import { CountryName } from '../../ui/country-name';
import { FindingWords } from '../../ui/finding-words';
import { Plural } from '../../ui/plural';
import { DraftEditor } from '../draft-editor';
import { TextField } from '../fields/text-field';
import { MandateStanding } from '../mandate-standing';
import { EntryCountry } from './entry-country';
import { findingKey } from '../rules/findings';
import { FormFindings } from '../rules/form-findings';
import { AuthorityAsked } from './authority-asked';
import { ExpiryNote } from './expiry-note';
import { toLastFindings } from './last-findings';
import { toReview } from './review';

/** Last step: who will be asked, what only the point of entry brought to light, that nothing can be changed afterwards. */
@Component({
  selector: 'app-final-step',
  imports: [AppDate, CountryName, ExpiryNote, FindingWords, IonIcon, Plural, TextField, TranslatePipe],
  providers: [AuthorityAsked],
  templateUrl: 'final-step.html',
  host: { class: 'stack' },
})
export class FinalStep {
  readonly #editor = inject(DraftEditor);
  readonly #findings = inject(FormFindings);
  readonly #kept = toSignal(inject(KeptFindings).observe(this.#editor.id), { initialValue: [] });
  readonly #reach = inject(Store).selectSignal(syncFeature.selectReach);
  /** The person wants to see what else is to be checked: the page behind the dialog. */
  readonly reviewAsked = output();
  protected readonly content = this.#editor.content;
  protected readonly lodgedOn = this.#findings.lodgedOn;
  protected readonly authority = inject(AuthorityAsked);
  protected readonly mandate = inject(MandateStanding);
  protected readonly entry = inject(EntryCountry);
  protected readonly icons = { offline: cloudOfflineOutline, locked: lockClosedOutline, warns: warningOutline };
  protected readonly found = computed(() => {
    const all = this.#findings.all();
    return toLastFindings(all, toReview(all, this.content(), this.#kept()));
  });
  /** Said among the findings already. */
  protected readonly isLate = computed(() => this.found().aboutEntry.some(({ place }) => place === 4));
  protected readonly isOffline = computed(() => this.#reach() !== 'online' && this.#reach() !== 'unknown');
  protected readonly keyOf = findingKey;

  protected type(additionalText: string): void {
    this.#editor.change({ additionalText });
  }
}
