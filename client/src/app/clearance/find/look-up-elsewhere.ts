import { Component, computed, effect, inject, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { globeOutline } from 'ionicons/icons';
import { countryOfOffice } from '#domain/licence-content';
import { sessionFeature } from '../../session/session.feature';
import { CountryName } from '../../ui/country-name';
import { FindAnswerNote } from './find-answer';
import { LicenceFinder } from './licence-finder';

/** Offers to look a number that is not on this device up at the other offices of the country. */
@Component({
  selector: 'app-look-up-elsewhere',
  imports: [CountryName, FindAnswerNote, IonIcon, TranslatePipe],
  providers: [LicenceFinder],
  template: `
    <app-find-answer />
    <p class="muted">{{ 'clearance.find.elsewhereHint' | translate: { country: country() | countryName } }}</p>
    <button type="button" class="button button-primary" (click)="finder.find(number(), { replaces: false })">
      <ion-icon [icon]="icon" aria-hidden="true" />{{ 'clearance.find.elsewhere' | translate }}
    </button>
  `,
  styles: `
    :host {
      max-width: 640px;
      margin-inline: auto;
      text-align: center;
    }
    .button {
      min-height: 56px;
      justify-self: center;
    }
    app-find-answer {
      text-align: start;
    }
  `,
  host: { class: 'stack' },
})
export class LookUpElsewhere {
  readonly number = input.required<string>();
  readonly #grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  protected readonly finder = inject(LicenceFinder);
  protected readonly country = computed(() => countryOfOffice(this.#grant()?.officeCode ?? ''));
  protected readonly icon = globeOutline;

  constructor() {
    // What was said is about the number that was there.
    effect(() => {
      this.number();
      this.finder.forget();
    });
  }
}
