import { Component, computed, inject } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { TRANSPORT_MODES } from '#reference/transport-modes';
import { DraftEditor } from '../draft-editor';
import { ChoiceField } from '../fields/choice-field';
import { FormBox } from '../form-box';

/** Box 7: the type of transport, by the customs codes. */
@Component({
  selector: 'app-transport-box',
  imports: [ChoiceField, FormBox, TranslatePipe],
  template: `
    <app-form-box section="7" [heading]="'form.boxes.7' | translate">
      <app-choice-field
        fieldId="transport"
        [legend]="'form.transport' | translate"
        [choices]="choices()"
        [value]="mode()"
        [clearable]="true"
        (picked)="pick($event)"
      />
    </app-form-box>
  `,
})
export class TransportBox {
  readonly #editor = inject(DraftEditor);
  readonly #translate = inject(TranslateService);
  protected readonly mode = computed(() => this.#editor.content().meansOfTransport);
  /** A code that came from elsewhere stays a choice, so that opening the form does not lose it. */
  protected readonly choices = computed(() => {
    const mode = this.mode();
    const codes = mode && !TRANSPORT_MODES.includes(mode) ? [...TRANSPORT_MODES, mode] : TRANSPORT_MODES;
    return codes.map((code) => ({
      value: code,
      tag: code,
      label: String(this.#translate.instant(`transport.${code}`)),
    }));
  });

  protected pick(meansOfTransport: string | null): void {
    this.#editor.change({ meansOfTransport });
  }
}
