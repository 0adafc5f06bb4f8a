import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Party } from '#domain/licence-content';
import { DraftEditor } from '../draft-editor';
import { PartyFields } from '../fields/party-fields';
import { FormBox } from '../form-box';

/** Box 8: the exporter, in free words; licensees are not registered anywhere. */
@Component({
  selector: 'app-licensee-box',
  imports: [FormBox, PartyFields, TranslatePipe],
  template: `
    <app-form-box section="8" [heading]="'form.boxes.8' | translate">
      <p class="field-hint">{{ 'form.licenseeHint' | translate }}</p>
      <app-party-fields prefix="licensee" [party]="licensee()" (changed)="type($event)" />
    </app-form-box>
  `,
})
export class LicenseeBox {
  readonly #editor = inject(DraftEditor);
  protected readonly licensee = computed(() => this.#editor.content().licensee);

  protected type(changes: Partial<Party>): void {
    this.#editor.change({ licensee: { ...this.licensee(), ...changes } });
  }
}
