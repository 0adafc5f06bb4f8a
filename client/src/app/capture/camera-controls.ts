import { Component, inject } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { flashlightOutline } from 'ionicons/icons';
import { LiveCamera } from './live-camera';

/** The lens and the light of the camera, each where there is a choice. */
@Component({
  selector: 'app-camera-controls',
  imports: [IonIcon, TranslatePipe],
  template: `
    @if (camera.isLive() && camera.lenses().length > 1) {
      <label class="visually-hidden" for="lens">{{ 'capture.view.lens' | translate }}</label>
      <select id="lens" (change)="camera.chooseLens($any($event.target).value)">
        @for (lens of camera.lenses(); track lens.id) {
          <option [value]="lens.id" [selected]="lens.id === camera.lensId()">{{ lens.name }}</option>
        }
      </select>
    }
    @if (camera.hasTorch()) {
      <button type="button" [attr.aria-pressed]="camera.isTorchOn()" (click)="camera.toggleTorch()">
        <ion-icon [icon]="torchIcon" aria-hidden="true" />{{ 'capture.view.torch' | translate }}
      </button>
    }
  `,
  styleUrl: 'camera-buttons.css',
  styles: `
    :host {
      display: contents;
    }
    select {
      max-width: 45vw;
    }
  `,
})
export class CameraControls {
  protected readonly camera = inject(LiveCamera);
  protected readonly torchIcon = flashlightOutline;
}
