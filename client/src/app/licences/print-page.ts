import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonFooter } from '@ionic/angular/ion-footer';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { printOutline } from 'ionicons/icons';
import { CLOCK } from '../device/clock';
import { FrontLicence } from '../licence-view/front-licence';
import { LicenceDocument } from '../licence-view/licence-document';
import { LicenceReading } from '../licence-view/licence-reading';
import { observeWidth } from '../licence-view/observe-width';
import { SubmissionFacts } from '../licence-view/submission-facts';
import { AppDate } from '../ui/app-date';
import { PageHeader } from '../ui/page-header';
import { Plural } from '../ui/plural';
import { toPrintStanding } from './print-standing';

/** Width of the sheet in px: 186 mm, A4 without its margins. */
const SHEET_PX = 703;

/** One licence in the layout of the paper, to be printed or kept as PDF: from this device, with or without a network. */
@Component({
  selector: 'app-print-page',
  imports: [
    AppDate,
    IonContent,
    IonFooter,
    IonIcon,
    LicenceDocument,
    LicenceReading,
    PageHeader,
    Plural,
    SubmissionFacts,
    TranslatePipe,
  ],
  templateUrl: './print-page.html',
  styleUrl: './print-page.css',
  host: { class: 'ion-page' },
})
export class PrintPage implements ViewWillEnter {
  readonly id = input.required<string>();
  readonly #clock = inject(CLOCK);
  readonly #widthPx = observeWidth();
  protected readonly front = new FrontLicence(this.id);
  protected readonly printIcon = printOutline;
  protected readonly standing = computed(() => {
    const open = this.front.open();
    return open && toPrintStanding(open);
  });
  protected readonly printedAt = signal(this.#clock.now().toISOString());
  /** The sheet is shown whole, smaller where the screen is narrower. */
  protected readonly scale = computed(() => Math.min(1, Math.max(0.2, (this.#widthPx() - 48) / SHEET_PX)));

  constructor() {
    const now = (): void => this.printedAt.set(this.#clock.now().toISOString());
    window.addEventListener('beforeprint', now);
    inject(DestroyRef).onDestroy(() => window.removeEventListener('beforeprint', now));
  }

  ionViewWillEnter(): void {
    this.front.enter();
  }

  protected print(): void {
    window.print();
  }
}
