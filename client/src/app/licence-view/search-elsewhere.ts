import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { optionsOutline } from 'ionicons/icons';

/** From the search of a list by number to the search by everything, with what was typed. */
@Component({
  selector: 'app-search-elsewhere',
  imports: [IonIcon, RouterLink, TranslatePipe],
  template: `
    <a class="button" routerLink="/search" [queryParams]="carried()" (click)="taken.emit()">
      <ion-icon [icon]="icon" aria-hidden="true" /><span class="words">{{ 'search.open' | translate }}</span>
    </a>
  `,
  styles: `
    :host {
      display: flex;
      flex: none;
    }
    .button {
      flex: 1;
      height: 100%;
    }
    /* Beside the box of a phone there is room for the sign alone; the words are for whoever listens. */
    @media (width < 600px) {
      .words {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
      .button {
        padding-inline: 12px;
      }
      ion-icon {
        width: 24px;
        height: 24px;
      }
    }
  `,
})
export class SearchElsewhere {
  readonly text = input('');
  /** Taken along, so that the list may forget it. */
  readonly taken = output();
  protected readonly carried = computed(() => (this.text().trim() ? { reference: this.text().trim() } : {}));
  protected readonly icon = optionsOutline;
}
