import { Component, computed, inject, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { eyeOutline } from 'ionicons/icons';
import { READABLE, type HistoryRead } from '#contract/history';
import { AppDate } from '../ui/app-date';
import { DeviceName } from './device-name';
import { FoldedPart } from './folded-part';

/** Which authorities and offices opened the licence on one day, folded. */
@Component({
  selector: 'app-history-reads',
  imports: [AppDate, DeviceName, FoldedPart, IonIcon, TranslatePipe],
  template: `
    <span class="mark"><ion-icon [icon]="icon" aria-hidden="true" /></span>
    <app-folded-part [summary]="summary().words | translate: summary()">
      <ng-template
        ><ul>
          @for (read of reads(); track $index) {
            <li class="small">
              <time [attr.datetime]="read.at">{{ read.at | appDate: 'time' }}</time>
              ·
              @if (read.by) {
                <bdi>{{ read.by }}</bdi>,
              }
              {{ read.actedFor }} · {{ listOf(read) }}
              <app-device-name [device]="read.device" />
            </li>
          }</ul
      ></ng-template>
    </app-folded-part>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      padding: 0 0 var(--app-space-2) 44px;
    }
    .mark {
      position: absolute;
      top: 9px;
      left: 0;
      display: grid;
      place-items: center;
      width: 30px;
      height: 30px;
      border-radius: 50%;
      background: var(--app-sunken);
      color: var(--app-muted);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li + li {
      margin-top: var(--app-space-1);
    }
  `,
})
export class HistoryReads {
  readonly #translate = inject(TranslateService);
  readonly reads = input.required<readonly HistoryRead[]>();
  protected readonly icon = eyeOutline;
  protected readonly summary = computed(() => {
    const holders = [...new Set(this.reads().map(({ actedFor }) => actedFor))];
    const words = holders.length > 1 ? 'history.reads.bySeveral' : 'history.reads.by';
    return { words, holder: holders[0] ?? '', count: holders.length };
  });

  protected listOf({ what }: HistoryRead): string {
    return READABLE.filter((it) => what.includes(it))
      .map((it) => String(this.#translate.instant(`history.reads.${it}`)))
      .join(', ');
  }
}
