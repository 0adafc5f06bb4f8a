import { Component, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';

/** What stands where a list would: why it is empty and, in the content, the button that changes it. */
@Component({
  selector: 'app-empty-state',
  imports: [IonIcon],
  template: `
    <div class="empty">
      <span class="stamp"><ion-icon [icon]="icon()" aria-hidden="true" /></span>
      <h2>{{ title() }}</h2>
      @if (text()) {
        <p class="muted">{{ text() }}</p>
      }
      <div class="button-row"><ng-content /></div>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .empty {
      display: flex;
      flex-direction: column;
      gap: var(--app-space-3);
      align-items: center;
      padding: var(--app-space-6) var(--app-space-4);
      text-align: center;
    }
    .stamp {
      display: grid;
      place-items: center;
      width: 72px;
      height: 72px;
      border: 1px dashed var(--app-control-line);
      border-radius: var(--app-radius);
      color: var(--app-primary);
      font-size: 32px;
    }
    p {
      max-width: 42ch;
    }
    .button-row {
      justify-content: center;
      margin-top: var(--app-space-2);
    }
    .button-row:empty {
      display: none;
    }
  `,
  host: { '[attr.title]': 'null' },
})
export class EmptyState {
  /** An icon of `ionicons/icons`. */
  readonly icon = input.required<string>();
  readonly title = input.required<string>();
  readonly text = input('');
}
