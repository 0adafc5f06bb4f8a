import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonFooter } from '@ionic/angular/ion-footer';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { printOutline } from 'ionicons/icons';
import { PresentTime } from '../device/present-time';
import { FrontLicence } from '../licence-view/front-licence';
import { LicenceDocument } from '../licence-view/licence-document';
import { LicenceReading } from '../licence-view/licence-reading';
import { SubmissionFacts } from '../licence-view/submission-facts';
import { AppDate } from '../ui/app-date';
import { PageHeader } from '../ui/page-header';
import { Plural } from '../ui/plural';
import { toPrintStanding } from './print-standing';
import { LicenceQr } from './qr/licence-qr';
import { ScaledSheet } from './scaled-sheet';

/** One licence in the layout of the paper, to be printed or kept as PDF: from this device, with or without a network. */
@Component({
  selector: 'app-print-page',
  imports: [
    AppDate,
    IonContent,
    IonFooter,
    IonIcon,
    LicenceDocument,
    LicenceQr,
    LicenceReading,
    PageHeader,
    Plural,
    ScaledSheet,
    SubmissionFacts,
    TranslatePipe,
  ],
  templateUrl: './print-page.html',
  styleUrl: './print-page.css',
  host: { class: 'ion-page' },
})
export class PrintPage implements ViewWillEnter {
  readonly id = input.required<string>();
  readonly #time = inject(PresentTime);
  protected readonly front = new FrontLicence(this.id);
  protected readonly printIcon = printOutline;
  protected readonly standing = computed(() => {
    const open = this.front.open();
    return open && toPrintStanding(open);
  });
  protected readonly isLodged = computed(() => Boolean(this.front.open()?.licence?.submittedAt));
  protected readonly printedAt = signal(this.#time.now().toISOString());

  constructor() {
    const now = (): void => this.printedAt.set(this.#time.now().toISOString());
    window.addEventListener('beforeprint', now);
    inject(DestroyRef).onDestroy(() => window.removeEventListener('beforeprint', now));
  }

  ionViewWillEnter(): void {
    this.front.enter('print');
  }

  protected print(): void {
    window.print();
  }
}
