import { afterNextRender, Component, computed, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { downloadOutline, printOutline } from 'ionicons/icons';
import { PresentTime } from '../../device/present-time';
import { AppDate } from '../../ui/app-date';
import { CopyButton } from './copy-button';

/** Recovery codes, shown this once: to copy, to keep as a file, to print, which puts nothing else of the page on paper. */
@Component({
  selector: 'app-new-codes',
  imports: [AppDate, CopyButton, IonIcon, TranslatePipe],
  template: `
    <p class="on-paper">{{ 'secondFactor.codes.paper' | translate: { date: madeAt | appDate: 'day' } }}</p>
    <p #words class="screen" tabindex="-1">{{ 'secondFactor.codes.text' | translate }}</p>
    <ul class="codes number" [attr.aria-label]="'secondFactor.codes.title' | translate">
      @for (code of codes(); track code) {
        <li>{{ code }}</li>
      }
    </ul>
    <div class="button-row screen">
      <app-copy-button
        copied="secondFactor.codes.copied"
        notCopied="secondFactor.codes.notCopied"
        [text]="codes().join('\\n')"
      />
      <a class="button" [href]="file()" download="flegt-recovery-codes.txt">
        <ion-icon [icon]="icons.downloadOutline" aria-hidden="true" />{{ 'secondFactor.codes.download' | translate }}
      </a>
      <button class="button" type="button" (click)="print()">
        <ion-icon [icon]="icons.printOutline" aria-hidden="true" />{{ 'secondFactor.codes.print' | translate }}
      </button>
    </div>
    @if (hasOneOnly()) {
      <p class="note screen">{{ 'secondFactor.codes.second' | translate }}</p>
    }
    <div class="button-row screen">
      <button class="button button-primary" type="button" (click)="kept.emit()">
        {{ 'secondFactor.codes.kept' | translate }}
      </button>
    </div>
  `,
  styleUrl: 'new-codes.css',
  host: { class: 'stack' },
})
export class NewCodes {
  readonly codes = input.required<readonly string[]>();
  /** Whether a second factor is still to be wished for. */
  readonly hasOneOnly = input(false);
  readonly kept = output();
  protected readonly words = viewChild.required<ElementRef<HTMLElement>>('words');
  protected readonly madeAt = inject(PresentTime).now().toISOString();
  protected readonly icons = { downloadOutline, printOutline };
  protected readonly file = computed(() => {
    const text = `FLEGT Licences\n\n${this.codes().join('\n')}\n`;
    return `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  });

  constructor() {
    // What was pressed to come here is gone.
    afterNextRender(() => this.words().nativeElement.focus());
  }

  protected print(): void {
    window.print();
  }
}
