import { Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { countryOfOffice } from '#domain/licence-content';
import { type Arrival, formatOffset } from '#domain/values/arrival';
import type { PlainDate } from '#domain/values/plain-date';
import { timeZonesOf } from '#reference/countries';
import { DraftEditor } from '../draft-editor';
import { DateField } from '../fields/date-field';
import { zoneAbbreviation } from './zone-abbreviation';

/** Goods whose hour nobody knows arrive by the end of the day. */
const DEFAULT_TIME = '23:59';

/** Step 2: date, time and zone of the arrival; the offset from UTC on that day is shown. */
@Component({
  selector: 'app-arrival-step',
  imports: [DateField, TranslatePipe],
  templateUrl: 'arrival-step.html',
  host: { class: 'stack' },
})
export class ArrivalStep {
  readonly #editor = inject(DraftEditor);
  protected readonly arrival = computed(() => this.#editor.content().arrival);
  protected readonly zones = computed(() => {
    const office = this.#editor.content().pointOfEntry;
    const zones = office ? timeZonesOf(countryOfOffice(office)) : [];
    return zones.length ? zones : [Intl.DateTimeFormat().resolvedOptions().timeZone];
  });
  /** Time and zone stand before there is a date, and wait here for it. */
  protected readonly time = linkedSignal(() => this.arrival()?.time ?? DEFAULT_TIME);
  protected readonly zone = linkedSignal(() => this.arrival()?.zone ?? this.zones()[0] ?? 'UTC');

  protected readonly offset = computed(() => {
    const arrival = this.arrival();
    return arrival ? `${formatOffset(arrival)} ${zoneAbbreviation(arrival)}`.trim() : null;
  });

  protected pickDate(date: PlainDate | null): void {
    this.#editor.change({ arrival: date && { date, time: this.time(), zone: this.zone() } });
  }

  protected pickTime(time: string): void {
    if (!/^\d{2}:\d{2}/.test(time)) return;
    this.time.set(time.slice(0, 5));
    this.#change({ time: time.slice(0, 5) });
  }

  protected pickZone(zone: string): void {
    this.zone.set(zone);
    this.#change({ zone });
  }

  #change(changes: Partial<Arrival>): void {
    const arrival = this.arrival();
    if (arrival) this.#editor.change({ arrival: { ...arrival, ...changes } });
  }
}
