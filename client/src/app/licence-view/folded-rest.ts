import { Component, input, linkedSignal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

/** What is not asked about now, folded away behind a button while it may be; as it is elsewhere. */
@Component({
  selector: 'app-folded-rest',
  imports: [TranslatePipe],
  template: `
    @if (isFoldable()) {
      <button type="button" class="button" [attr.aria-expanded]="!isFolded()" (click)="isFolded.set(!isFolded())">
        {{ (isFolded() ? show() : hide()) | translate }}
      </button>
    }
    <div class="stack" [hidden]="isFolded()"><ng-content /></div>
  `,
  styles: `
    [hidden] {
      display: none;
    }
  `,
  host: { class: 'stack' },
})
export class FoldedRest {
  readonly isFoldable = input.required<boolean>();
  /** Keys of the words on the button. */
  readonly show = input.required<string>();
  readonly hide = input.required<string>();
  protected readonly isFolded = linkedSignal(() => this.isFoldable());
}
