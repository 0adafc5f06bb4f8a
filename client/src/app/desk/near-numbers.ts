import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { gitCompareOutline } from 'ionicons/icons';
import type { NearNumber } from '#contract/desk';
import { AppDate } from '../ui/app-date';
import { CountryName } from '../ui/country-name';

/** Licences whose numbers can be taken for this one's, each number under this one so that they are compared sign by sign. */
@Component({
  selector: 'app-near-numbers',
  imports: [AppDate, CountryName, IonIcon, RouterLink, TranslatePipe],
  templateUrl: './near-numbers.html',
  styles: `
    ion-icon {
      flex: none;
      font-size: 22px;
    }
    ul {
      display: flex;
      flex-direction: column;
      gap: var(--app-space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .number {
      display: block;
      overflow-wrap: anywhere;
    }
    a {
      display: inline-block;
      align-content: center;
      min-height: var(--app-target);
    }
  `,
})
export class NearNumbers {
  /** The number of the licence on the page. */
  readonly number = input.required<string>();
  readonly near = input.required<readonly NearNumber[]>();
  protected readonly icon = gitCompareOutline;
}
