import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import type { LicenceRow } from '../storage/licence-list';
import { CountryName } from '../ui/country-name';
import { PersonName } from '../ui/person-name';
import { StatePill } from '../ui/state-pill';
import { AnnouncedFor } from './announced-for';
import { DaysNote } from './days-note';
import { toQueueLink } from './queue-link';
import { RowStanding } from './row-standing';

/** One licence that waits for an officer, on a phone: number, arrival, who lodged it, states. */
@Component({
  selector: 'app-queue-card',
  imports: [AnnouncedFor, CountryName, DaysNote, PersonName, RouterLink, RowStanding, StatePill, TranslatePipe],
  template: `
    <article class="card card-open">
      <a class="number" [routerLink]="link()">{{ row().number || ('licences.noNumber' | translate) }}</a>
      <p class="small muted">
        <bdi>{{ row().company || (row().requester | personName) }}</bdi> · {{ row().partnerCountry | countryName }}
      </p>
      <p class="row">
        @if (row().validation !== 'validated') {
          <app-state-pill [validation]="row().validation" />
        } @else {
          <app-state-pill [clearance]="row().clearance" />
        }
        <app-row-standing [row]="row()" />
        @if (openWith(); as name) {
          <span class="small muted">{{ 'desk.openWith' | translate: { name } }}</span>
        }
        <app-announced-for [office]="row().pointOfEntry" />
        <app-days-note about="arrival" [date]="row().arrivesAt" />
        <app-days-note about="expiry" [date]="row().expiresOn" />
      </p>
    </article>
  `,
  styleUrl: './queue-card.css',
})
export class QueueCard {
  readonly row = input.required<LicenceRow>();
  /** Name of who else has it open now. */
  readonly openWith = input<string>();
  /** Where its page is: `/desk`. */
  readonly base = input.required<string>();
  protected readonly link = computed(() => toQueueLink(this.base(), this.row()));
}
