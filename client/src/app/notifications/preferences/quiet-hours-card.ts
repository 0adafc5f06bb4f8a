import { Component, input, linkedSignal, output } from '@angular/core';
import type { NotificationChoices } from '#domain/notifications/notification-choices';
import { TranslatePipe } from '@ngx-translate/core';
import { Switch } from '../../ui/switch';
import { TimeField } from '../../ui/time-field';

type QuietHours = NotificationChoices['quietHours'];

/** The hours in which nothing disturbs. */
@Component({
  selector: 'app-quiet-hours-card',
  imports: [Switch, TimeField, TranslatePipe],
  template: `
    <section class="card stack stack-tight" aria-labelledby="quiet-heading">
      <h2 id="quiet-heading">{{ 'notifications.quiet.title' | translate }}</h2>
      <p class="muted small" id="quiet-text">{{ 'notifications.quiet.text' | translate }}</p>
      <app-switch
        describedBy="quiet-text"
        [label]="'notifications.quiet.switch' | translate"
        [isOn]="hours().isOn"
        [isLocked]="isLocked()"
        (switched)="chosen.emit({ from: hours().from, to: hours().to, isOn: $event })"
      />
      @if (hours().isOn) {
        <div class="times">
          <app-time-field
            [label]="'notifications.quiet.from' | translate"
            [value]="hours().from"
            [isLocked]="isLocked()"
            (chosen)="choose({ from: $event, to: hours().to, isOn: true })"
          />
          <app-time-field
            [label]="'notifications.quiet.to' | translate"
            [value]="hours().to"
            [isLocked]="isLocked()"
            [error]="isEmpty() ? ('notifications.quiet.same' | translate) : undefined"
            (chosen)="choose({ from: hours().from, to: $event, isOn: true })"
          />
        </div>
      }
    </section>
  `,
  styles: `
    .times {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--app-space-4);
    }
  `,
})
export class QuietHoursCard {
  readonly hours = input.required<QuietHours>();
  readonly isLocked = input(false);
  readonly chosen = output<QuietHours>();
  /** What was typed lasts no time at all. */
  protected readonly isEmpty = linkedSignal({ source: this.hours, computation: () => false });

  protected choose(hours: QuietHours): void {
    this.isEmpty.set(hours.from === hours.to);
    if (!this.isEmpty()) this.chosen.emit(hours);
  }
}
