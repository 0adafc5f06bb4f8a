import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { arrowDownOutline, arrowUpOutline } from 'ionicons/icons';
import { columnOf, isDescending, type SearchOrder } from '#contract/search-order';
import { AppDate } from '../ui/app-date';
import { CountryName } from '../ui/country-name';
import { PersonName } from '../ui/person-name';
import { RowWindow, WindowRowMark } from '../ui/row-window';
import { StatePill } from '../ui/state-pill';
import { DaysNote } from './days-note';
import { LICENCE_COLUMNS, type LicenceColumn, orderBy } from './licence-columns';
import type { LinkOf, ShownLicence } from './shown-licence';

/** Height of most rows in px, before one was drawn. */
const HEIGHT_PX = 66;

/** Licences as a table with the seed's columns (F5); a tap on a head sorts by it. Only the rows near what is seen are drawn. */
@Component({
  selector: 'app-licence-table',
  imports: [
    AppDate,
    CountryName,
    DaysNote,
    IonIcon,
    PersonName,
    RouterLink,
    RowWindow,
    StatePill,
    TranslatePipe,
    WindowRowMark,
  ],
  templateUrl: './licence-table.html',
  styleUrls: ['./row-table.css', './licence-table.css'],
})
export class LicenceTable {
  readonly rows = input.required<readonly ShownLicence[]>();
  readonly label = input.required<string>();
  readonly linkOf = input.required<LinkOf>();
  readonly order = input.required<SearchOrder>();
  readonly ordered = output<SearchOrder>();

  protected readonly columns = LICENCE_COLUMNS;
  protected readonly heightPx = HEIGHT_PX;
  protected readonly icons = { ascending: arrowUpOutline, descending: arrowDownOutline };

  protected tap(column: LicenceColumn): void {
    this.ordered.emit(orderBy(this.order(), column));
  }

  protected direction(column: LicenceColumn): 'ascending' | 'descending' | null {
    if (column !== columnOf(this.order())) return null;
    return isDescending(this.order()) ? 'descending' : 'ascending';
  }
}
