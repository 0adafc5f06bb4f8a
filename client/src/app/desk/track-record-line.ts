import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { TrackRecord } from '#contract/desk';
import { VALIDATION_STATES } from '#domain/workflow/validation';
import { AppDate } from '../ui/app-date';

/** How many other licences ended in which state, and when the last one was lodged. */
@Component({
  selector: 'app-track-record-line',
  imports: [AppDate, TranslatePipe],
  template: `
    @for (part of parts(); track part.state; let last = $last) {
      {{ part.count }} {{ 'states.validation.' + part.state | translate }}{{ last ? '' : ',' }}
    } @empty {
      {{ 'desk.background.first' | translate }}
    }
    @if (record().lastAt; as at) {
      <span class="small muted">· {{ 'desk.background.last' | translate: { at: at | appDate } }}</span>
    }
  `,
})
export class TrackRecordLine {
  readonly record = input.required<TrackRecord>();
  protected readonly parts = computed(() => {
    const { counts } = this.record();
    return VALIDATION_STATES.flatMap((state) => (counts[state] ? [{ state, count: counts[state] }] : []));
  });
}
