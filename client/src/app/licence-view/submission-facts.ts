import { Component, computed, input } from '@angular/core';
import { findCustomsOffice } from '#reference/customs-offices';
import type { LicenceContent } from '#domain/licence-content';
import { findInstant } from '#domain/values/arrival';
import { TranslatePipe } from '@ngx-translate/core';
import { OWN_ZONE } from '../device/own-zone';
import { AppDate } from '../ui/app-date';
import { BoxCard } from '../ui/box-card';
import { CountryName } from '../ui/country-name';
import { PartyLines } from './party-lines';

/** What was said when it was submitted: point of entry, arrival in its zone and the reader's, on behalf of, words. */
@Component({
  selector: 'app-submission-facts',
  imports: [AppDate, BoxCard, CountryName, PartyLines, TranslatePipe],
  templateUrl: './submission-facts.html',
  styles: `
    :host {
      display: block;
    }
    .free {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class SubmissionFacts {
  readonly content = input.required<LicenceContent>();
  protected readonly office = computed(() => findCustomsOffice(this.content().pointOfEntry ?? ''));
  protected readonly arrival = computed(() => {
    const arrival = this.content().arrival;
    if (!arrival) return null;
    const { zone, date, time } = arrival;
    return { at: findInstant(arrival), zone, date, time, isElsewhere: zone !== OWN_ZONE };
  });
}
