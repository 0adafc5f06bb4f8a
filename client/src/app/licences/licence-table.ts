import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { arrowDownOutline, arrowUpOutline } from 'ionicons/icons';
import type { LicenceRow } from '../storage/licence-list';
import { AppDate } from '../ui/app-date';
import { CountryName } from '../ui/country-name';
import { PersonName } from '../ui/person-name';
import { StatePill } from '../ui/state-pill';
import { COLUMNS, type Column, type Order } from './licence-order';
import { toRowLink } from './row-link';

/** "My licences" as a table with the seed's columns (F5); a tap on a head sorts by it. */
@Component({
  selector: 'app-licence-table',
  imports: [AppDate, CountryName, IonIcon, PersonName, RouterLink, StatePill, TranslatePipe],
  templateUrl: './licence-table.html',
  styleUrl: '../licence-view/row-table.css',
})
export class LicenceTable {
  readonly rows = input.required<readonly LicenceRow[]>();
  readonly order = input.required<Order>();
  readonly columnTapped = output<Column>();

  protected readonly columns = COLUMNS;
  protected readonly toRowLink = toRowLink;
  protected readonly icons = { ascending: arrowUpOutline, descending: arrowDownOutline };

  protected direction(column: Column): 'ascending' | 'descending' | null {
    const { column: present, isDescending } = this.order();
    if (column !== present) return null;
    return isDescending ? 'descending' : 'ascending';
  }
}
