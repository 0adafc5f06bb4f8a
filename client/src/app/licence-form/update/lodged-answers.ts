import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Party } from '#domain/licence-content';
import { BoxCard } from '../../ui/box-card';
import { DraftEditor } from '../draft-editor';
import { PartyFields } from '../fields/party-fields';
import { ArrivalStep } from '../submit/arrival-step';
import { DialogNotes } from '../submit/dialog-notes';
import { EntryStep } from '../submit/entry-step';

/** What was answered when the licence was lodged, for the authority to correct: point of entry, arrival, on behalf of. */
@Component({
  selector: 'app-lodged-answers',
  imports: [ArrivalStep, BoxCard, EntryStep, PartyFields, TranslatePipe],
  providers: [DialogNotes],
  template: `
    <app-box-card id="lodged-entry" tabindex="-1" [title]="'licences.submission.pointOfEntry' | translate">
      <app-entry-step />
    </app-box-card>
    <app-box-card id="lodged-arrival" tabindex="-1" [title]="'licences.submission.arrival' | translate">
      <app-arrival-step />
    </app-box-card>
    @if (!hasMandate()) {
      <app-box-card [title]="'licences.submission.onBehalfOf' | translate">
        <app-party-fields prefix="behalf" [party]="party()" (changed)="type($event)" />
      </app-box-card>
    }
  `,
  host: { class: 'stack' },
})
export class LodgedAnswers {
  readonly #editor = inject(DraftEditor);
  protected readonly party = computed(() => this.#editor.content().onBehalfOf);
  /** Under a mandate it is the company that gave it: nobody else can be named. */
  protected readonly hasMandate = computed(() => this.#editor.content().mandateId !== undefined);

  protected type(changes: Partial<Party>): void {
    this.#editor.change({ onBehalfOf: { ...this.party(), ...changes } });
  }
}
