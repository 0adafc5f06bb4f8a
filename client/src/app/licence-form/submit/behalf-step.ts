import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Party } from '#domain/licence-content';
import { DraftEditor } from '../draft-editor';
import { PartyFields } from '../fields/party-fields';

/** Step 3: the importer an agent works for; optional. */
@Component({
  selector: 'app-behalf-step',
  imports: [PartyFields, TranslatePipe],
  template: `
    <p>{{ 'submit.behalf.text' | translate }}</p>
    <app-party-fields prefix="behalf" [party]="party()" (changed)="type($event)" />
  `,
  host: { class: 'stack' },
})
export class BehalfStep {
  readonly #editor = inject(DraftEditor);
  protected readonly party = computed(() => this.#editor.content().onBehalfOf);

  protected type(changes: Partial<Party>): void {
    this.#editor.change({ onBehalfOf: { ...this.party(), ...changes } });
  }
}
