import { Component, computed, type ElementRef, input, output, viewChild } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { locationOutline } from 'ionicons/icons';
import { findCustomsOffice } from '#reference/customs-offices';
import { FieldError } from '../ui/field-error';

let count = 0;

/** Another office than one's own was announced: which, and the box to tick before anything is decided. */
@Component({
  selector: 'app-announced-office',
  imports: [FieldError, IonIcon, TranslatePipe],
  template: `
    <section class="note note-warn" [attr.aria-label]="'clearance.otherOffice.label' | translate">
      <ion-icon [icon]="icon" aria-hidden="true" />
      <div class="field">
        <p>
          {{ 'clearance.otherOffice.announced' | translate }}
          <strong>{{ office()?.name ?? code() }}</strong> <span class="number"> {{ office() ? code() : '' }}</span>
        </p>
        <label class="check">
          <input
            #box
            type="checkbox"
            [checked]="isConfirmed()"
            [attr.aria-describedby]="errorId"
            [attr.aria-invalid]="isWanting() ? true : null"
            (change)="confirmed.emit(box.checked)"
          />
          <span>{{ 'clearance.otherOffice.confirm' | translate: { own: own() } }}</span>
        </label>
        <app-field-error [id]="errorId" [text]="isWanting() ? ('problems.fields.unconfirmed' | translate) : null" />
      </div>
    </section>
  `,
})
export class AnnouncedOffice {
  /** Of the announced office. */
  readonly code = input.required<string>();
  /** Name of the officer's own. */
  readonly own = input.required<string>();
  readonly isConfirmed = input.required<boolean>();
  /** A decision was to be taken without it. */
  readonly isTried = input(false);
  readonly confirmed = output<boolean>();

  protected readonly errorId = `announced-office-${(count += 1)}`;
  protected readonly icon = locationOutline;
  protected readonly office = computed(() => findCustomsOffice(this.code()));
  protected readonly isWanting = computed(() => this.isTried() && !this.isConfirmed());
  protected readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }
}
