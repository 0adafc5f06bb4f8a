import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { TRANSPORT_MODES } from '#reference/transport-modes';
import { DraftEditor } from '../draft-editor';
import { FormBox } from '../form-box';

/** Box 7: the type of transport, by the customs codes. */
@Component({
  selector: 'app-transport-box',
  imports: [FormBox, TranslatePipe],
  template: `
    <app-form-box section="7" [heading]="'form.boxes.7' | translate">
      <div class="field">
        <label for="transport">{{ 'form.transport' | translate }}</label>
        <select id="transport" (change)="pick($any($event.target).value)">
          <option value="" [selected]="!mode()">{{ 'form.chooseTransport' | translate }}</option>
          @for (code of codes(); track code) {
            <option [value]="code" [selected]="code === mode()">{{ 'transport.' + code | translate }}</option>
          }
        </select>
      </div>
    </app-form-box>
  `,
})
export class TransportBox {
  readonly #editor = inject(DraftEditor);
  protected readonly mode = computed(() => this.#editor.content().meansOfTransport);
  /** A code that came from elsewhere stays a choice, so that opening the form does not lose it. */
  protected readonly codes = computed(() => {
    const mode = this.mode();
    return mode && !TRANSPORT_MODES.includes(mode) ? [...TRANSPORT_MODES, mode] : TRANSPORT_MODES;
  });

  protected pick(code: string): void {
    this.#editor.change({ meansOfTransport: code || null });
  }
}
