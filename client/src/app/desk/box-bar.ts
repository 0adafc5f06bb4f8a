import { Component, computed, inject } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { chevronBackOutline, chevronForwardOutline } from 'ionicons/icons';
import { BOX_COUNT, BoxWalk } from '../licence-view/box-walk';

/** Where one is while comparing box by box, and how far: to the box before and the next, and the tick of the current one. */
@Component({
  selector: 'app-box-bar',
  imports: [IonIcon, TranslatePipe],
  templateUrl: './box-bar.html',
  styleUrl: './box-bar.css',
})
export class BoxBar {
  protected readonly walk = inject(BoxWalk);
  protected readonly count = BOX_COUNT;
  protected readonly icons = { previous: chevronBackOutline, next: chevronForwardOutline };
  protected readonly box = computed(() => {
    const [from, ...rest] = this.walk.current()?.numbers() ?? [];
    return rest.length ? `${from}–${rest.at(-1)}` : from;
  });
  protected readonly isCompared = computed(() => {
    const stop = this.walk.current();
    return stop !== null && this.walk.isCompared(stop);
  });
}
