import {
  afterNextRender,
  Component,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { FieldError } from './field-error';
import { KeepTyped } from './keep-typed';

let count = 0;

/** The second step of a decision: words in a field that takes the focus, and the button that carries it out. */
@Component({
  selector: 'app-reason-form',
  imports: [FieldError, KeepTyped, TranslatePipe],
  template: `
    <form class="stack" (submit)="give($event)" novalidate>
      <div class="field">
        <label [for]="id">
          {{ label() }}
          @if (!required()) {
            <span class="field-optional">{{ 'ui.optional' | translate }}</span>
          }
        </label>
        @if (hint()) {
          <span class="field-hint" [id]="id + '-hint'">{{ hint() }}</span>
        }
        <textarea
          #box
          dir="auto"
          rows="3"
          maxlength="2000"
          [appKeepTyped]="keptAs()"
          [id]="id"
          [attr.aria-required]="required()"
          [attr.aria-invalid]="isMissing() || null"
          [attr.aria-describedby]="id + '-hint ' + id + '-error'"
          (input)="isMissing.set(false)"
        ></textarea>
        <app-field-error [id]="id + '-error'" [text]="isMissing() ? missing() : undefined" />
      </div>
      <div class="button-row">
        <button class="button" type="button" (click)="cancelled.emit()">{{ 'ui.back' | translate }}</button>
        <button class="button" type="submit" [class]="isGrave() ? 'button-danger' : 'button-primary'">
          {{ confirm() }}
        </button>
      </div>
    </form>
  `,
})
export class ReasonForm {
  readonly label = input.required<string>();
  /** The words of the button that carries it out. */
  readonly confirm = input.required<string>();
  readonly hint = input('');
  /** What is said while required words are missing; without it they may be left out. */
  readonly missing = input('');
  readonly isGrave = input(false);
  /** What it is about, as in `suspend/<role>`: under this name the words are kept on the device until they were given. */
  readonly keptAs = input('');
  readonly given = output<string>();
  readonly cancelled = output();
  protected readonly isMissing = signal(false);
  protected readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly id = `reason-${(count += 1)}`;

  protected readonly kept = viewChild.required(KeepTyped);
  #isGiven = false;

  constructor() {
    // A form whose words were not taken stays open, and keeps them.
    inject(DestroyRef).onDestroy(() => this.#isGiven && this.kept().sent());
    afterNextRender(() => this.box().nativeElement.focus());
  }

  protected required(): boolean {
    return this.missing() !== '';
  }

  protected give(event: Event): void {
    event.preventDefault();
    const words = this.box().nativeElement.value.trim();
    this.isMissing.set(this.required() && words === '');
    if (this.isMissing()) this.box().nativeElement.focus();
    else this.#give(words);
  }

  #give(words: string): void {
    this.#isGiven = true;
    this.given.emit(words);
  }
}
