import { Component, computed, input, output } from '@angular/core';
import { REQUIRED_MAILS, type NotificationGroup } from '#domain/notifications/notification-groups';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { lockClosedOutline } from 'ionicons/icons';
import { Switch } from '../../ui/switch';

export type Channel = 'mail' | 'push';

/** What is told of one group of events: in words, with an example, and by which channels. */
@Component({
  selector: 'app-group-card',
  imports: [IonIcon, Switch, TranslatePipe],
  template: `
    <section class="card stack stack-tight" [attr.aria-labelledby]="id()">
      <h3 [id]="id()">{{ 'notifications.groups.' + group() + '.title' | translate }}</h3>
      <p class="muted small">{{ 'notifications.groups.' + group() + '.example' | translate }}</p>
      <div class="channels">
        <app-switch
          [label]="'notifications.channels.mail' | translate"
          [isOn]="chosen().mail"
          [isLocked]="isLocked() || !!required()"
          [describedBy]="required() ? id() + ' ' + id() + '-required' : id()"
          (switched)="switched.emit({ channel: 'mail', isOn: $event })"
        />
        <app-switch
          [label]="'notifications.channels.push' | translate"
          [isOn]="chosen().push"
          [isLocked]="isLocked()"
          [describedBy]="id()"
          (switched)="switched.emit({ channel: 'push', isOn: $event })"
        />
      </div>
      @if (required(); as rule) {
        <p class="small required" [id]="id() + '-required'">
          <ion-icon [icon]="lock" aria-hidden="true" />
          <span>
            {{ 'notifications.groups.' + group() + '.required' | translate }}
            @if (rule.by === 'law') {
              <span class="muted">{{ rule.source }}</span>
            }
          </span>
        </p>
      }
    </section>
  `,
  styles: `
    .channels {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0 var(--app-space-4);
    }
    .required {
      display: flex;
      gap: var(--app-space-2);
      align-items: flex-start;
    }
    ion-icon {
      flex: none;
      margin-top: 2px;
      color: var(--app-muted);
      font-size: 18px;
    }
  `,
})
export class GroupCard {
  readonly group = input.required<NotificationGroup>();
  readonly chosen = input.required<{ readonly mail: boolean; readonly push: boolean }>();
  readonly isLocked = input(false);
  readonly switched = output<{ readonly channel: Channel; readonly isOn: boolean }>();
  protected readonly id = computed(() => `group-${this.group()}`);
  protected readonly required = computed(() => REQUIRED_MAILS[this.group()]);
  protected readonly lock = lockClosedOutline;
}
