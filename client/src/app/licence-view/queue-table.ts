import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { findCustomsOffice } from '#reference/customs-offices';
import { TranslatePipe } from '@ngx-translate/core';
import type { LicenceRow } from '../storage/licence-list';
import { AppDate } from '../ui/app-date';
import { CountryName } from '../ui/country-name';
import { PersonName } from '../ui/person-name';
import { StatePill } from '../ui/state-pill';
import { AnnouncedFor } from './announced-for';
import { DaysNote } from './days-note';
import { toQueueLink } from './queue-link';
import { RowStanding } from './row-standing';

/** Licences that wait for an officer, as a table; the earliest arrival first. */
@Component({
  selector: 'app-queue-table',
  imports: [
    AnnouncedFor,
    AppDate,
    CountryName,
    DaysNote,
    PersonName,
    RouterLink,
    RowStanding,
    StatePill,
    TranslatePipe,
  ],
  templateUrl: './queue-table.html',
  styleUrl: './row-table.css',
})
export class QueueTable {
  readonly rows = input.required<readonly LicenceRow[]>();
  /** Where a row's page is: `/desk`. */
  readonly base = input.required<string>();
  readonly caption = input.required<string>();
  /** Who else has a licence open now: names by its id. */
  readonly openWith = input<ReadonlyMap<string, string>>(new Map());

  protected readonly columns = ['number', 'arrival', 'partnerCountry', 'company', 'office', 'state'];

  protected linkOf(row: LicenceRow): readonly string[] {
    return toQueueLink(this.base(), row);
  }

  protected officeName(code: string | null): string {
    return code ? (findCustomsOffice(code)?.name ?? code) : '';
  }
}
