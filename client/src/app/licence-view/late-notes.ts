import { Component, computed, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { gitBranchOutline } from 'ionicons/icons';
import { AppDate } from '../ui/app-date';
import { PersonName } from '../ui/person-name';
import { DecisionCodes } from './decision-codes';
import { withFirst } from './late-decisions';
import type { OpenLicence } from './open-licence';

/** Decisions of customs that came second: who decided what, where and when, and which one stands. */
@Component({
  selector: 'app-late-notes',
  imports: [AppDate, DecisionCodes, IonIcon, PersonName, TranslatePipe],
  template: `
    @for (it of shown(); track it.late.id) {
      <div class="note note-warn">
        <ion-icon [icon]="icon" aria-hidden="true" />
        <div class="stack stack-tight">
          <p>
            <strong>{{ 'history.late.title' | translate }}</strong>
          </p>
          <p>
            {{ 'history.kinds.' + it.late.kind | translate }}: <bdi>{{ it.late.by | personName }}</bdi>,
            {{ 'history.actedFor' | translate: { holder: it.late.actedFor } }}.
            {{
              'history.late.times'
                | translate: { decided: it.late.deviceAt | appDate: 'moment', received: it.late.at | appDate: 'moment' }
            }}
          </p>
          <app-decision-codes [details]="it.late.details" />
          @if (it.late.words) {
            <blockquote>{{ it.late.words }}</blockquote>
          }
          @if (it.first; as first) {
            <p>
              {{ 'history.late.first' | translate }}
              <strong>{{ 'history.kinds.' + first.kind | translate }}</strong>: <bdi>{{ first.by | personName }}</bdi>,
              {{ 'history.actedFor' | translate: { holder: first.actedFor } }},
              {{ 'history.late.received' | translate: { at: first.at | appDate: 'moment' } }}
            </p>
          }
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    blockquote {
      margin: 0;
      padding-left: var(--app-space-3);
      border-left: 3px solid var(--app-line);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class LateNotes {
  readonly open = input.required<OpenLicence>();
  protected readonly icon = gitBranchOutline;
  protected readonly shown = computed(() => withFirst(this.open()));
}
