import { Component, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { HistoryEntry } from '#contract/licence';
import type { Change } from '#domain/changes/list-changes';
import { ChangeList } from '../../licence-view/change-list';
import { AppDate } from '../../ui/app-date';
import { PersonName } from '../../ui/person-name';

/** What happened to the licence since the authority began to change it; what was typed stays either way. */
@Component({
  selector: 'app-meanwhile-note',
  imports: [AppDate, ChangeList, PersonName, TranslatePipe],
  template: `
    <section class="note note-danger" aria-labelledby="meanwhile-heading">
      <div class="stack stack-tight">
        <h2 id="meanwhile-heading">{{ 'update.meanwhile' | translate }}</h2>
        @for (entry of entries(); track entry.version) {
          <p>
            {{ 'history.kinds.' + entry.kind | translate }}: <bdi>{{ entry.by | personName }}</bdi>,
            {{ entry.at | appDate: 'moment' }}
            @if (entry.words) {
              “{{ entry.words }}”
            }
          </p>
        }
        <app-change-list [changes]="changes()" />
        @if (canGoOn()) {
          <p>{{ 'update.goOnText' | translate }}</p>
          <div class="button-row">
            <button type="button" class="button button-primary" (click)="wentOn.emit()">
              {{ 'update.goOn' | translate }}
            </button>
          </div>
        } @else {
          <p>{{ 'update.tooLate' | translate }}</p>
        }
      </div>
    </section>
  `,
  styles: `
    h2 {
      font-size: 1rem;
    }
  `,
})
export class MeanwhileNote {
  readonly entries = input.required<readonly HistoryEntry[]>();
  readonly changes = input.required<readonly Change[]>();
  /** The licence may still be changed by the authority. */
  readonly canGoOn = input.required<boolean>();
  readonly wentOn = output();
}
