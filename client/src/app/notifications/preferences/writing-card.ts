import { Component, computed, inject, input, output } from '@angular/core';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '#domain/notifications/notification-choices';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { OWN_ZONE } from '../../device/own-zone';
import { sessionFeature } from '../../session/session.feature';

const nameOf = (code: string): string => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;

/** In which language and by which clocks messages are written. */
@Component({
  selector: 'app-writing-card',
  imports: [TranslatePipe],
  template: `
    <section class="card stack" aria-labelledby="writing-heading">
      <h2 id="writing-heading">{{ 'notifications.writing.title' | translate }}</h2>
      <div class="field">
        <label for="message-language">{{ 'notifications.writing.language' | translate }}</label>
        <select #words id="message-language" [disabled]="isLocked()" (change)="choose(words.value)">
          <option value="" [selected]="language() === null">
            {{ 'notifications.writing.asAccount' | translate: { language: ofAccount() } }}
          </option>
          @for (code of codes; track code) {
            <option [value]="code" [lang]="code" [selected]="code === language()">{{ nameOf(code) }}</option>
          }
        </select>
      </div>
      <div class="field">
        <label for="time-zone">{{ 'notifications.writing.zone' | translate }}</label>
        <select
          #clocks
          id="time-zone"
          aria-describedby="time-zone-hint"
          [disabled]="isLocked()"
          (change)="zoneChosen.emit(clocks.value)"
        >
          @for (name of zones(); track name) {
            <option [value]="name" [selected]="name === zone()">{{ placeOf(name) }}</option>
          }
        </select>
        <span class="field-hint" id="time-zone-hint">{{ 'notifications.writing.zoneHint' | translate }}</span>
      </div>
      @if (own !== zone()) {
        <div class="row">
          <span>{{ 'notifications.writing.deviceZone' | translate: { zone: placeOf(own) } }}</span>
          <button class="button" type="button" [disabled]="isLocked()" (click)="zoneChosen.emit(own)">
            {{ 'notifications.writing.useZone' | translate }}
          </button>
        </div>
      }
    </section>
  `,
})
export class WritingCard {
  readonly language = input.required<MessageLanguage | null>();
  readonly zone = input.required<string>();
  readonly isLocked = input(false);
  readonly languageChosen = output<MessageLanguage | null>();
  readonly zoneChosen = output<string>();
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly codes = MESSAGE_LANGUAGES;
  protected readonly nameOf = nameOf;
  /** That of the device. */
  protected readonly own = OWN_ZONE;
  /** Those the device knows, and the one that is chosen although it does not. */
  protected readonly zones = computed(() =>
    [...new Set([...Intl.supportedValuesOf('timeZone'), this.own, this.zone()])].sort(),
  );
  protected readonly ofAccount = computed(() => nameOf(this.#account()?.language ?? 'en'));

  protected placeOf(zone: string): string {
    return zone.replaceAll('_', ' ').replaceAll('/', ' / ');
  }

  protected choose(code: string): void {
    this.languageChosen.emit(MESSAGE_LANGUAGES.find((it) => it === code) ?? null);
  }
}
