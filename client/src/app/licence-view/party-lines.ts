import { Component, input } from '@angular/core';
import type { Party } from '#domain/licence-content';
import { TranslatePipe } from '@ngx-translate/core';
import { CountryName } from '../ui/country-name';

/** A name, its address as printed, and the country. */
@Component({
  selector: 'app-party-lines',
  imports: [CountryName, TranslatePipe],
  template: `
    @if (party().name || party().address || party().country) {
      <p class="name">{{ party().name || '—' }}</p>
      <p class="address">{{ party().address }}</p>
      <p class="muted">{{ party().country | countryName }}</p>
    } @else {
      <p class="muted">{{ 'licences.boxes.blank' | translate }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
    .name {
      font-weight: 600;
    }
    .address {
      white-space: pre-line;
    }
  `,
})
export class PartyLines {
  readonly party = input.required<Party>();
}
