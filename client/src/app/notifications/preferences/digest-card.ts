import { Component, input, output } from '@angular/core';
import type { NotificationChoices } from '#domain/notifications/notification-choices';
import { TranslatePipe } from '@ngx-translate/core';
import { Switch } from '../../ui/switch';
import { TimeField } from '../../ui/time-field';

type Digest = NotificationChoices['digest'];

/** Mails once a day instead of one by one. */
@Component({
  selector: 'app-digest-card',
  imports: [Switch, TimeField, TranslatePipe],
  template: `
    <section class="card stack stack-tight" aria-labelledby="digest-heading">
      <h2 id="digest-heading">{{ 'notifications.digest.title' | translate }}</h2>
      <p class="muted small" id="digest-text">{{ 'notifications.digest.text' | translate }}</p>
      <app-switch
        describedBy="digest-text"
        [label]="'notifications.digest.switch' | translate"
        [isOn]="digest().isOn"
        [isLocked]="isLocked()"
        (switched)="chosen.emit({ at: digest().at, isOn: $event })"
      />
      @if (digest().isOn) {
        <app-time-field
          [label]="'notifications.digest.at' | translate"
          [value]="digest().at"
          [isLocked]="isLocked()"
          (chosen)="chosen.emit({ at: $event, isOn: true })"
        />
      }
    </section>
  `,
  styles: `
    app-time-field {
      max-width: 200px;
    }
  `,
})
export class DigestCard {
  readonly digest = input.required<Digest>();
  readonly isLocked = input(false);
  readonly chosen = output<Digest>();
}
