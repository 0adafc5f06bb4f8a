import { Component, inject, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { swapVerticalOutline } from 'ionicons/icons';
import type { Picture } from '#domain/licence-content';
import { PicturePane } from '../licence-view/picture-pane';
import { KeepTyping } from './keep-typing';
import { PaneHandle } from './pane-handle';
import { PANE_HEIGHTS, PicturesBeside } from './pictures-beside';

/** The pictures of the paper in sight while its boxes are typed: above the form on a phone, beside it where there is room. */
@Component({
  selector: 'app-form-pictures',
  imports: [IonIcon, KeepTyping, PaneHandle, PicturePane, TranslatePipe],
  template: `
    <app-picture-pane
      appKeepTyping
      fit="width"
      [isAlone]="true"
      [label]="'form.beside.label' | translate"
      [pictures]="pictures()"
      [(index)]="beside.index"
      [(places)]="beside.places"
    >
      <button
        pictureAction
        type="button"
        class="height"
        [attr.aria-label]="'form.beside.nextHeight' | translate"
        (click)="beside.setStep((beside.step() + 1) % heights.length)"
      >
        <ion-icon [icon]="heightIcon" aria-hidden="true" />
      </button>
    </app-picture-pane>
    <app-pane-handle [step]="beside.step()" (stepped)="beside.setStep($event)" />
  `,
  styleUrl: 'form-pictures.css',
  host: { '[style.--pane-height.%]': 'heights[beside.step()]' },
})
export class FormPictures {
  readonly pictures = input.required<readonly Picture[]>();
  protected readonly beside = inject(PicturesBeside);
  protected readonly heights = PANE_HEIGHTS;
  protected readonly heightIcon = swapVerticalOutline;
}
