import { Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { countryOfOffice } from '#domain/licence-content';
import { type Arrival, countedTime, findClockChange, toInstant } from '#domain/values/arrival';
import { parsePlainDate, type PlainDate } from '#domain/values/plain-date';
import { countryName } from '#reference/countries';
import { findOfficeTimeZone, timeZonesOfOffice } from '#reference/office-time-zones';
import { OWN_ZONE } from '../../device/own-zone';
import { PresentTime } from '../../device/present-time';
import { Picker } from '../../ui/picker';
import { DraftEditor } from '../draft-editor';
import { DateField } from '../fields/date-field';
import { toArrivalWords } from './arrival-words';
import { DialogNotes } from './dialog-notes';
import { missingIn } from './submit-steps';
import { toZoneItems, zonePlace } from './zone-items';

/** Goods whose hour nobody knows arrive by the end of the day. */
const DEFAULT_TIME = '23:59';

/** Step 2: date, time and zone of the arrival, read back as a sentence. */
@Component({
  selector: 'app-arrival-step',
  imports: [DateField, Picker, TranslatePipe],
  templateUrl: 'arrival-step.html',
  host: { class: 'stack' },
})
export class ArrivalStep {
  readonly #editor = inject(DraftEditor);
  readonly #notes = inject(DialogNotes);
  readonly #translate = inject(TranslateService);
  readonly #time = inject(PresentTime);
  protected readonly arrival = computed(() => this.#editor.content().arrival);
  /** Null too while a part of it makes no sense, as another device may have left it. */
  readonly #whole = computed(() => (missingIn('arrival', this.#editor.content()) ? null : this.arrival()));
  readonly #office = computed(() => this.#editor.content().pointOfEntry);
  readonly #zones = computed(() => {
    const office = this.#office();
    const zones = office ? timeZonesOfOffice(office) : [];
    return zones.length ? zones : [OWN_ZONE];
  });
  /** Time and zone stand before there is a date, and wait here for it. */
  protected readonly time = linkedSignal(() => this.arrival()?.time ?? this.#notes.get('time') ?? DEFAULT_TIME);
  protected readonly zone = linkedSignal(
    () => this.arrival()?.zone ?? this.#notes.get('zone') ?? this.#zones()[0] ?? 'UTC',
  );

  protected readonly zoneItems = computed(() => {
    const date = this.#whole()?.date ?? parsePlainDate(this.#time.now().toISOString().slice(0, 10));
    return toZoneItems(
      this.#zones(),
      { date, time: this.time(), zone: this.zone() },
      {
        near: String(this.#translate.instant('submit.arrival.near', { country: this.#country() })),
        others: String(this.#translate.instant('submit.arrival.others')),
        placeOf: this.#placeOf,
      },
    );
  });

  /** Where the country keeps several times and nothing says which is that of the office. */
  protected readonly severalZones = computed(() => {
    const office = this.#office();
    const [first] = this.#zones();
    return office && first && this.#zones().length > 1 && !findOfficeTimeZone(office)
      ? { country: this.#country(), place: zonePlace(first, this.#placeOf) }
      : null;
  });

  protected readonly shown = computed(() => {
    const arrival = this.#whole();
    if (!arrival) return null;
    const words = toArrivalWords(arrival, this.#language(), OWN_ZONE);
    return { ...words, place: zonePlace(arrival.zone, this.#placeOf) };
  });

  /** What summer time does to the time typed. */
  protected readonly change = computed(() => {
    const arrival = this.#whole();
    const kind = arrival && findClockChange(arrival);
    return kind && { kind, time: arrival.time, counted: countedTime(arrival) };
  });

  protected readonly isPast = computed(() => {
    const arrival = this.#whole();
    return arrival !== null && Date.parse(toInstant(arrival)) < this.#time.now().getTime();
  });

  protected pickDate(date: PlainDate | null): void {
    this.#editor.change({ arrival: date && { date, time: this.time(), zone: this.zone() } });
  }

  protected pickTime(time: string): void {
    if (!/^\d{2}:\d{2}/.test(time)) return;
    this.time.set(time.slice(0, 5));
    this.#change('time', time.slice(0, 5));
  }

  protected pickZone(zone: string): void {
    this.zone.set(zone);
    this.#change('zone', zone);
  }

  readonly #placeOf = (zone: string): string | undefined => {
    const key = `submit.zones.${zone}`;
    const place = String(this.#translate.instant(key));
    return place === key ? undefined : place;
  };

  #country(): string {
    const office = this.#office();
    return office ? countryName(countryOfOffice(office), this.#language()) : '';
  }

  #language(): string {
    return this.#translate.currentLang() ?? 'en';
  }

  #change(part: 'time' | 'zone', value: string): void {
    const arrival = this.arrival();
    this.#notes.set(part, value);
    if (arrival) this.#editor.change({ arrival: { ...arrival, [part]: value } satisfies Arrival });
  }
}
