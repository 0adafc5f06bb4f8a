import { Component, computed, inject, linkedSignal } from '@angular/core';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { BLANK_PARTY, type Party } from '#domain/licence-content';
import { sessionFeature } from '../../session/session.feature';
import { CountryName } from '../../ui/country-name';
import { DraftEditor } from '../draft-editor';
import { PartyFields } from '../fields/party-fields';
import { MandateStanding } from '../mandate-standing';

/** Step 3: the importer an agent works for; optional. Under a mandate it is the company that gave it. */
@Component({
  selector: 'app-behalf-step',
  imports: [CountryName, PartyFields, TranslatePipe],
  templateUrl: 'behalf-step.html',
  styles: `
    .address {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  host: { class: 'stack' },
})
export class BehalfStep {
  readonly #editor = inject(DraftEditor);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly standing = inject(MandateStanding);
  protected readonly party = computed(() => this.#editor.content().onBehalfOf);
  /** The company one acts for. */
  protected readonly ownName = computed(() => {
    const grantId = this.#editor.draft()?.grantId;
    return this.#account()?.grants.find(({ id }) => id === grantId)?.holder ?? '';
  });
  /** Once there was a choice it stays: what one has just chosen must not vanish under the finger. */
  protected readonly hasChoice = linkedSignal<boolean, boolean>({
    source: () => this.standing.mandates().length > 0 || this.standing.chosenId() !== null,
    computation: (has, before) => has || before?.value === true,
  });

  protected type(changes: Partial<Party>): void {
    this.#editor.change({ onBehalfOf: { ...this.party(), ...changes } });
  }

  /** Null: the own company, or an importer described by hand. */
  protected choose(mandateId: string | null): void {
    const mandate = this.standing.mandates().find(({ id }) => id === mandateId);
    this.#editor.change({ mandateId: mandate?.id, onBehalfOf: mandate?.principal ?? BLANK_PARTY });
  }
}
