import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { daysBetween, type PlainDate } from '#domain/values/plain-date';
import { AppDate } from '../../ui/app-date';

/** So near to its expiry a licence must not wait for a network, in days. */
const NEAR_DAYS = 3;

/** Says that a licence expires within three days, or has expired; it only counts once the server has it. */
@Component({
  selector: 'app-expiry-note',
  imports: [AppDate, TranslatePipe],
  template: `
    @if (key(); as words) {
      <p class="note note-danger" role="alert">{{ words | translate: { date: expiresOn() | appDate } }}</p>
    }
  `,
})
export class ExpiryNote {
  readonly expiresOn = input.required<PlainDate | null>();
  readonly today = input.required<PlainDate>();
  protected readonly key = computed(() => {
    const expiresOn = this.expiresOn();
    if (!expiresOn) return null;
    const days = daysBetween(this.today(), expiresOn);
    if (days < 0) return 'submit.expired';
    return days <= NEAR_DAYS ? 'submit.expiresSoon' : null;
  });
}
