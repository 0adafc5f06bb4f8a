import {
  Component,
  type ElementRef,
  afterNextRender,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

/** A button for what cannot be undone: it asks once more in its own place. */
@Component({
  selector: 'app-two-step-button',
  imports: [TranslatePipe],
  template: `
    @if (isAsking()) {
      <span class="button-row" role="group" [attr.aria-label]="about()">
        <button #yes class="button button-danger" type="button" (click)="confirm()">{{ surely() }}</button>
        <button class="button" type="button" (click)="ask(false)">{{ 'account.keep' | translate }}</button>
      </span>
    } @else {
      <button #first class="button button-quiet" type="button" [attr.aria-label]="about()" (click)="ask(true)">
        {{ label() }}
      </button>
    }
  `,
})
export class TwoStepButton {
  readonly label = input.required<string>();
  /** The same with what it is about, for those who do not see where it stands. */
  readonly about = input.required<string>();
  readonly surely = input.required<string>();
  readonly confirmed = output();
  readonly #injector = inject(Injector);
  protected readonly yes = viewChild<ElementRef<HTMLButtonElement>>('yes');
  protected readonly first = viewChild<ElementRef<HTMLButtonElement>>('first');
  protected readonly isAsking = signal(false);

  protected ask(isAsking: boolean): void {
    this.isAsking.set(isAsking);
    // The button that was pressed is gone: its successor takes the focus.
    const focus = (): void => (this.yes() ?? this.first())?.nativeElement.focus();
    afterNextRender(focus, { injector: this.#injector });
  }

  protected confirm(): void {
    this.isAsking.set(false);
    this.confirmed.emit();
  }
}
