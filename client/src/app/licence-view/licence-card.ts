import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { documentTextOutline } from 'ionicons/icons';
import { AppDate } from '../ui/app-date';
import { CountryName } from '../ui/country-name';
import { PersonName } from '../ui/person-name';
import { StatePill } from '../ui/state-pill';
import { DaysNote } from './days-note';
import { PictureImage } from './picture-image';
import type { ShownLicence } from './shown-licence';

/** One licence of a list on a phone. */
@Component({
  selector: 'app-licence-card',
  imports: [AppDate, CountryName, DaysNote, IonIcon, PersonName, PictureImage, RouterLink, StatePill, TranslatePipe],
  templateUrl: './licence-card.html',
  styleUrl: './licence-card.css',
})
export class LicenceCard {
  readonly row = input.required<ShownLicence>();
  readonly link = input.required<readonly string[]>();
  /** Arrival counts until the goods are decided upon; afterwards it is history. */
  protected readonly isOnTheWay = computed(() => this.row().clearance === 'notCleared');
  protected readonly icon = documentTextOutline;
}
