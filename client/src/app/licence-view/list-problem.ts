import { Component, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { warningOutline } from 'ionicons/icons';
import { EmptyState } from '../ui/empty-state';

/** The device could not read its database: says that nothing is lost and offers to try again. */
@Component({
  selector: 'app-list-problem',
  imports: [EmptyState, TranslatePipe],
  template: `
    <div role="alert">
      <app-empty-state
        [icon]="icon"
        [title]="'licences.unreadable.title' | translate"
        [text]="'licences.unreadable.text' | translate"
      >
        <button type="button" class="button" (click)="retried.emit()">
          {{ 'licences.unreadable.again' | translate }}
        </button>
      </app-empty-state>
    </div>
  `,
})
export class ListProblem {
  readonly retried = output();
  protected readonly icon = warningOutline;
}
