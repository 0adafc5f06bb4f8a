import { Component, computed, input, output } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { cloudUploadOutline, handLeftOutline } from 'ionicons/icons';
import { AppDate } from '../ui/app-date';
import { PersonName } from '../ui/person-name';
import { DecisionCodes } from './decision-codes';
import type { OpenLicence, PendingDecision } from './open-licence';

/** A decision the server has not received: on its way, stopped with the reason and what was typed, or not recorded at all. */
@Component({
  selector: 'app-decision-standing',
  imports: [AppDate, DecisionCodes, IonIcon, PersonName, TranslatePipe],
  templateUrl: './decision-standing.html',
  styles: `
    :host {
      display: contents;
    }
    /* Stands ready to be read aloud, without taking room. */
    [aria-live]:empty {
      position: absolute;
    }
    ion-icon {
      flex: none;
      font-size: 22px;
    }
    blockquote {
      margin: 0;
      padding-left: var(--app-space-3);
      border-left: 3px solid var(--app-line);
      white-space: pre-line;
    }
  `,
})
export class DecisionStanding {
  readonly open = input.required<OpenLicence>();
  /** The device could not record a decision: nothing was decided. */
  readonly isLost = input(false);
  /** What was typed and chosen, to be offered again. */
  readonly dropped = output<PendingDecision>();

  protected readonly icons = { sending: cloudUploadOutline, stopped: handLeftOutline };
  protected readonly pending = computed(() => this.open().pending);
  protected readonly isStopped = computed(() => this.pending()?.state === 'needsYou');
  protected readonly isConflict = computed(() => this.pending()?.problemCode === 'conflict');
  /** Who decided meanwhile: the last line of the history. */
  protected readonly meanwhile = computed(() => this.open().licence?.history.at(-1));
}
