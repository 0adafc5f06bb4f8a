import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { createOutline } from 'ionicons/icons';
import type { OpenLicence } from '../licence-view/open-licence';
import { DeskPageActions } from './desk.actions';

/** "Correct data": begins the authority's change of what was lodged (R8), or goes on with the one kept on this device. */
@Component({
  selector: 'app-correct-data',
  imports: [IonIcon, RouterLink, TranslatePipe],
  template: `
    @if (isBegun()) {
      <section class="note" [attr.aria-label]="'update.title' | translate">
        <ion-icon [icon]="icon" aria-hidden="true" />
        <div class="stack stack-tight">
          <p>{{ 'update.begun' | translate }}</p>
          <div class="button-row">
            <a class="button button-primary" [routerLink]="['/licences', open().id, 'changes']">
              {{ 'update.reviewThem' | translate }}
            </a>
            <a class="button" [routerLink]="['/licences', open().id, 'edit']">{{ 'update.goOnTyping' | translate }}</a>
          </div>
        </div>
      </section>
    } @else if (isAllowed()) {
      <div class="button-row">
        <button type="button" class="button" (click)="begin()">
          <ion-icon [icon]="icon" aria-hidden="true" />{{ 'update.begin' | translate }}
        </button>
      </div>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    ion-icon {
      flex: none;
      font-size: 22px;
    }
  `,
})
export class CorrectData {
  readonly open = input.required<OpenLicence>();
  /** The rights table and the workflow allow it now. */
  readonly isAllowed = input.required<boolean>();
  readonly #store = inject(Store);
  protected readonly isBegun = computed(() => this.open().update?.submittedAt === null);
  protected readonly icon = createOutline;

  protected begin(): void {
    this.#store.dispatch(DeskPageActions.correctionTapped({ id: this.open().id }));
  }
}
