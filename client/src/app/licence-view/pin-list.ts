import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Pin } from '#domain/correction/pin';
import { type BoxNumber, boxTitleKey } from './box-titles';

/** The comments of one return, numbered as on the pictures. */
@Component({
  selector: 'app-pin-list',
  imports: [TranslatePipe],
  template: `
    @if (pins().length) {
      <ol [attr.aria-label]="'pins.list' | translate">
        @for (pin of pins(); track pin.id) {
          <li>
            <span class="pin-number" aria-hidden="true">{{ $index + 1 }}</span>
            <div>
              <p class="small muted">
                {{ 'pins.at' | translate: { box: pin.box, title: titleOf(pin.box) | translate } }}
                @if (pin.picture) {
                  · {{ 'pins.onPicture' | translate }}
                }
              </p>
              <p class="words" dir="auto">{{ pin.words }}</p>
            </div>
          </li>
        }
      </ol>
    }
  `,
  styleUrl: './pin-list.css',
})
export class PinList {
  readonly pins = input.required<readonly Pin[]>();

  /** The contract lets only boxes of the paper be pinned on. */
  protected titleOf(box: number): string {
    return boxTitleKey(box as BoxNumber);
  }
}
