import { Component, computed, input, linkedSignal, output } from '@angular/core';
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
  /** Whether the workflow still allows a decision after what happened meanwhile. */
  readonly canDecideAgain = input.required<boolean>();
  /** What was typed and chosen, to be offered again. */
  readonly dropped = output<PendingDecision>();
  /** Given up, in two taps. */
  readonly setAside = output<PendingDecision>();

  protected readonly icons = { sending: cloudUploadOutline, stopped: handLeftOutline };
  protected readonly pending = computed(() => this.open().pending);
  protected readonly isStopped = computed(() => this.pending()?.state === 'needsYou');
  protected readonly isConflict = computed(() => this.pending()?.problemCode === 'conflict');
  protected readonly isAsking = linkedSignal({ source: () => this.pending()?.mutationId, computation: () => false });
  /** What happened since the licence was as the person saw it: the first of them came before the decision. */
  protected readonly meanwhile = computed(() => {
    const history = this.open().licence?.history ?? [];
    const madeFrom = this.pending()?.madeFrom ?? null;
    return madeFrom === null ? history.slice(-1) : history.filter(({ version }) => version > madeFrom);
  });
  /** The server keeps it, and told those it concerns. */
  protected readonly isKept = computed(() =>
    this.open().licence?.lateDecisions?.some(({ deviceAt }) => deviceAt === this.pending()?.at),
  );
}
