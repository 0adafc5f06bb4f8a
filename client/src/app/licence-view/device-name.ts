import { Component, computed, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { desktopOutline, phonePortraitOutline, tabletPortraitOutline } from 'ionicons/icons';
import type { HistoryDevice } from '#contract/history';

const ICONS = { phone: phonePortraitOutline, tablet: tabletPortraitOutline, computer: desktopOutline };

/** On which device: its name where one may know it, else its kind; nothing where neither is known. */
@Component({
  selector: 'app-device-name',
  imports: [IonIcon, TranslatePipe],
  template: `
    @if (known(); as it) {
      ·
      @if (it.icon) {
        <ion-icon [icon]="it.icon" aria-hidden="true" />
      }
      {{ it.name || (it.words | translate) }}
    }
  `,
  styles: `
    ion-icon {
      vertical-align: -2px;
    }
  `,
})
export class DeviceName {
  readonly device = input.required<HistoryDevice | null>();
  protected readonly known = computed(() => {
    const { name = '', kind = '' } = this.device() ?? {};
    return name || kind ? { name, icon: kind && ICONS[kind], words: `history.devices.${kind}` } : null;
  });
}
