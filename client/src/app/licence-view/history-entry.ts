import { Component, computed, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import type { LicenceContent } from '#domain/licence-content';
import { AppDate } from '../ui/app-date';
import { PersonName } from '../ui/person-name';
import { ChangeList } from './change-list';
import { DecisionCodes } from './decision-codes';
import { DeviceName } from './device-name';
import { FoldedPart } from './folded-part';
import { hasMoved, type TimelineEntry } from './history-days';
import { lookOf } from './history-looks';
import { isOfPictures, toPictureChanges } from './picture-changes';
import { PictureStrip } from './picture-strip';

/** So many changes are shown at once; more are opened. */
const FEW = 6;

/** One entry of the timeline: what, who, for whom, when, on which device, with which words; before and after; the pictures. */
@Component({
  selector: 'app-history-entry',
  imports: [
    AppDate,
    ChangeList,
    DecisionCodes,
    DeviceName,
    FoldedPart,
    IonIcon,
    PersonName,
    PictureStrip,
    TranslatePipe,
  ],
  templateUrl: './history-entry.html',
  styleUrl: './history-entry.css',
})
export class HistoryEntryView {
  readonly entry = input.required<TimelineEntry>();
  /** Of the licence: what customs compared is shown beside it. */
  readonly content = input<LicenceContent | null>(null);
  protected readonly FEW = FEW;
  protected readonly look = computed(() => lookOf(this.entry()));
  protected readonly changes = computed(() => this.entry().changes.filter((change) => !isOfPictures(change)));
  protected readonly pictureChanges = computed(() => toPictureChanges(this.entry().changes));
  /** All pictures since then, where they are more than those that changed. */
  protected readonly pictures = computed(() => {
    const pictures = this.entry().event?.pictures ?? [];
    const added = this.pictureChanges().flatMap((change) => change.added);
    return pictures.length > added.length ? pictures : [];
  });
  /** States that are others since; what began the licence came from none. */
  protected readonly moves = computed(() => {
    const event = this.entry().event;
    if (!event?.before || !hasMoved(event)) return [];
    const { before, after } = event;
    return (['validation', 'clearance'] as const)
      .filter((which) => before[which] !== after[which])
      .map((which) => ({ which, before: before[which], after: after[which] }));
  });
  protected readonly isFirst = computed(() => {
    const { kind, event } = this.entry();
    return kind === 'submit' && (event?.before === null || event?.before.validation === 'draft');
  });
}
