import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { type Party, partnerCountryOf } from '#domain/licence-content';
import { CountryName } from '../../ui/country-name';
import { ToastService } from '../../ui/toast-service';
import { DraftEditor } from '../draft-editor';
import { PartyFields } from '../fields/party-fields';
import { FormBox } from '../form-box';
import { EarlierPartiesOfDraft } from './earlier-parties-of-draft';
import { suggestLicensees } from './licensee-suggestions';

/** Box 8: the exporter, in free words; licensees are not registered anywhere, but those of earlier licences are offered. */
@Component({
  selector: 'app-licensee-box',
  imports: [CountryName, FormBox, PartyFields, TranslatePipe],
  providers: [EarlierPartiesOfDraft],
  template: `
    <app-form-box section="8" [heading]="'form.boxes.8' | translate">
      <p class="field-hint">{{ 'form.licenseeHint' | translate }}</p>
      @if (suggested().length) {
        <section class="field" aria-labelledby="earlier-licensees">
          <h3 class="field-label" id="earlier-licensees">{{ 'form.licensee.earlier' | translate }}</h3>
          <ul class="list">
            @for (party of suggested(); track party) {
              <li>
                <button type="button" class="list-row" (click)="take(party)">
                  <span class="words">
                    <strong dir="auto">{{ party.name }}</strong>
                    <span class="muted small" dir="auto">{{ party.address }}</span>
                    <span class="muted small">{{ party.country | countryName }}</span>
                  </span>
                </button>
              </li>
            }
          </ul>
        </section>
      }
      <app-party-fields prefix="licensee" [party]="licensee()" (changed)="type($event)" />
    </app-form-box>
  `,
  styles: `
    .words {
      display: grid;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class LicenseeBox {
  readonly #editor = inject(DraftEditor);
  readonly #earlier = inject(EarlierPartiesOfDraft);
  readonly #toasts = inject(ToastService);
  protected readonly licensee = computed(() => this.#editor.content().licensee);
  protected readonly suggested = computed(() =>
    suggestLicensees(this.#earlier.lists().licensees, this.licensee(), partnerCountryOf(this.#editor.content())),
  );

  protected type(changes: Partial<Party>): void {
    this.#editor.change({ licensee: { ...this.licensee(), ...changes } });
  }

  /** Fills all three fields; "Undo" brings back what stood there. */
  protected take(licensee: Party): void {
    const before = this.licensee();
    this.#editor.change({ licensee });
    this.#toasts.undo('form.licensee.filled', () => this.#editor.change({ licensee: before }), { name: licensee.name });
  }
}
