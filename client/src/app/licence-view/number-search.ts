import { Component, type ElementRef, input, model, output, viewChild } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { closeOutline, searchOutline } from 'ionicons/icons';

/** One field to search by a licence number or a part of it. */
@Component({
  selector: 'app-number-search',
  imports: [IonIcon, TranslatePipe],
  template: `
    <form class="search" role="search" (submit)="submitted.emit(); $event.preventDefault()">
      <label class="visually-hidden" [for]="fieldId()">{{ 'licences.search.label' | translate }}</label>
      <ion-icon [icon]="icons.search" aria-hidden="true" />
      <input
        #field
        class="control number"
        type="search"
        inputmode="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="80"
        [id]="fieldId()"
        [placeholder]="'licences.search.placeholder' | translate"
        [value]="text()"
        (input)="text.set(field.value)"
        (keydown.arrowdown)="movedDown.emit($event)"
      />
      @if (text()) {
        <button
          type="button"
          [attr.aria-label]="'licences.search.clear' | translate"
          (click)="text.set(''); field.focus()"
        >
          <ion-icon [icon]="icons.clear" aria-hidden="true" />
        </button>
      }
    </form>
  `,
  styleUrl: './number-search.css',
})
export class NumberSearch {
  readonly text = model('');
  readonly fieldId = input.required<string>();
  readonly submitted = output();
  readonly movedDown = output<Event>();
  protected readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly icons = { search: searchOutline, clear: closeOutline };

  focus(): void {
    const { nativeElement } = this.field();
    nativeElement.focus();
    nativeElement.select();
  }
}
