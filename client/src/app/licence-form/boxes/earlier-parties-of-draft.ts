import { effect, inject, Service, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { sessionFeature } from '../../session/session.feature';
import { EarlierParties, type EarlierPartyLists } from '../../storage/earlier-parties';
import { DraftEditor } from '../draft-editor';

/** Whom earlier licences name in boxes 1 and 8 and on behalf of, read once for the open draft. Provided where it is shown. */
@Service({ autoProvided: false })
export class EarlierPartiesOfDraft {
  readonly lists = signal<EarlierPartyLists>({ authorities: [], licensees: [], principals: [] });

  constructor() {
    const editor = inject(DraftEditor);
    const earlier = inject(EarlierParties);
    const company = inject(Store).selectSignal(sessionFeature.selectActiveGrant)()?.holder ?? '';
    let isAsked = false;
    effect(() => {
      if (isAsked || !editor.draft()) return;
      isAsked = true;
      // Suggestions only: without them everything can still be typed.
      earlier.load(editor.id, company).then(
        (lists) => this.lists.set(lists),
        () => undefined,
      );
    });
  }
}
