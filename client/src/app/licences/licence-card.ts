import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { documentTextOutline } from 'ionicons/icons';
import { DaysNote } from '../licence-view/days-note';
import { PictureImage } from '../licence-view/picture-image';
import type { LicenceRow } from '../storage/licence-list';
import { AppDate } from '../ui/app-date';
import { CountryName } from '../ui/country-name';
import { PersonName } from '../ui/person-name';
import { StatePill } from '../ui/state-pill';
import { toRowLink } from './row-link';

/** One licence of "My licences" on a phone. */
@Component({
  selector: 'app-licence-card',
  imports: [AppDate, CountryName, DaysNote, IonIcon, PersonName, PictureImage, RouterLink, StatePill, TranslatePipe],
  templateUrl: './licence-card.html',
  styleUrl: './licence-card.css',
})
export class LicenceCard {
  readonly row = input.required<LicenceRow>();
  protected readonly link = computed(() => toRowLink(this.row()));
  /** Arrival counts until the goods are decided upon; afterwards it is history. */
  protected readonly isOnTheWay = computed(() => this.row().clearance === 'notCleared');
  protected readonly icon = documentTextOutline;
}
