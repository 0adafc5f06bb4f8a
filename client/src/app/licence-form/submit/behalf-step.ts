import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { BLANK_PARTY, type Party } from '#domain/licence-content';
import { sessionFeature } from '../../session/session.feature';
import { CountryName } from '../../ui/country-name';
import { EarlierPartiesOfDraft } from '../boxes/earlier-parties-of-draft';
import { DraftEditor } from '../draft-editor';
import { PartyFields } from '../fields/party-fields';
import { MandateStanding } from '../mandate-standing';
import { EarlierParties } from './earlier-parties';
import { EntryCountry } from './entry-country';

/** Step 3: the importer an agent works for; optional. Under a mandate it is the company that gave it. */
@Component({
  selector: 'app-behalf-step',
  imports: [CountryName, EarlierParties, PartyFields, TranslatePipe],
  providers: [EarlierPartiesOfDraft],
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
  readonly #translate = inject(TranslateService);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly standing = inject(MandateStanding);
  protected readonly entry = inject(EntryCountry);
  protected readonly party = computed(() => this.#editor.content().onBehalfOf);
  /** The company one acts for. */
  protected readonly ownName = computed(() => {
    const grantId = this.#editor.draft()?.grantId;
    return this.#account()?.grants.find(({ id }) => id === grantId)?.holder ?? '';
  });
  readonly #earlier = inject(EarlierPartiesOfDraft).lists;
  protected readonly earlier = computed(() => this.#earlier().principals);
  /** What stood in the fields before they were filled or emptied with one tap; null: nothing to bring back. */
  protected readonly before = signal<Party | null>(null);
  protected readonly status = signal('');
  /** Once there was a choice it stays: what one has just chosen must not vanish under the finger. */
  protected readonly hasChoice = linkedSignal<boolean, boolean>({
    source: () => this.standing.mandates().length > 0 || this.standing.chosenId() !== null,
    computation: (has, before) => has || before?.value === true,
  });
  protected readonly isBlank = computed(() => isBlank(this.party()));

  protected type(changes: Partial<Party>): void {
    this.#editor.change({ onBehalfOf: { ...this.party(), ...changes } });
  }

  /** Null: the own company, or an importer described by hand, who is still as described. */
  protected choose(mandateId: string | null): void {
    const mandate = this.standing.mandates().find(({ id }) => id === mandateId);
    const byHand = this.standing.chosenId() === null ? this.party() : this.before();
    this.before.set(mandate ? byHand : null);
    this.#editor.change({ mandateId: mandate?.id, onBehalfOf: mandate?.principal ?? byHand ?? BLANK_PARTY });
  }

  /** With one tap, and back with another. */
  protected fill(party: Party): void {
    this.before.set(this.party());
    this.#editor.change({ onBehalfOf: party });
    const words = isBlank(party) ? 'emptied' : 'filled';
    this.status.set(String(this.#translate.instant(`submit.behalf.${words}`, { name: party.name })));
  }

  protected empty(): void {
    this.fill(BLANK_PARTY);
  }

  protected bringBack(): void {
    const before = this.before();
    if (!before) return;
    this.#editor.change({ onBehalfOf: before });
    this.before.set(null);
    this.status.set('');
  }
}

const isBlank = ({ name, address, country }: Party): boolean => !name && !address && !country;
