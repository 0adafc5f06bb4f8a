import { computed, effect, inject, type Signal, untracked } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';
import type { DecisionDetails } from '#contract/decision';
import type { Grant } from '#contract/role';
import { compareGoods, findDisagreements } from '#domain/clearance/compare-goods';
import { BLANK_CONTENT } from '#domain/licence-content';
import type { Decision, DecisionKind, DecisionWarnings } from '../licence-view/decision';
import type { FrontLicence } from '../licence-view/front-licence';
import { ClearingNotes } from './clearing-notes';
import { readDeclared, toTyped } from './declared-goods';
import { toDeclarationNumber } from './declaration-number';
import { describeDisagreements } from './describe-disagreements';

/** Decisions that say what was compared. */
const COMPARING: readonly DecisionKind[] = ['clear', 'suspend', 'refuse'];
export const isComparing = (kind: DecisionKind): boolean => COMPARING.includes(kind);

/** What is typed on the page of one licence, read and compared with it. Make it while the page is constructed. */
export class Comparing {
  readonly #front: FrontLicence;
  readonly #grant: Signal<Grant | null>;
  readonly #translate = inject(TranslateService);
  readonly notes = new ClearingNotes();

  readonly #content = computed(() => this.#front.open()?.content ?? BLANK_CONTENT);
  readonly reading = computed(() => readDeclared(this.#content(), this.notes.typed().quantities, navigator.language));
  readonly comparison = computed(() => compareGoods(this.#content(), this.reading().declared));
  /** The announced office where it is another one than the officer's own. */
  readonly announcedElsewhere = computed(() => {
    const { pointOfEntry } = this.#content();
    return pointOfEntry && pointOfEntry !== this.#grant()?.officeCode ? pointOfEntry : null;
  });
  /** What does not conform speaks against clearing; the officer decides and says why. */
  readonly warnings = computed<DecisionWarnings>(() => {
    const disagreements = findDisagreements(this.comparison());
    return disagreements.length
      ? { clear: describeDisagreements(disagreements, this.#content(), this.#translate) }
      : {};
  });

  constructor(front: FrontLicence, grant: Signal<Grant | null>) {
    this.#front = front;
    this.#grant = grant;
    const pendingId = computed(() => front.open()?.pending?.mutationId);
    effect(() => {
      if (pendingId()) untracked(() => this.#forget());
    });
  }

  /** `decision` with what was compared for it. */
  complete({ kind, words, details }: Decision): Decision {
    const { declarationNumber, isOtherOffice } = this.notes.typed();
    const compared = {
      declarationNumber: toDeclarationNumber(declarationNumber),
      declared: [...this.reading().declared],
      isOtherOffice: isOtherOffice && this.announcedElsewhere() !== null,
    } satisfies DecisionDetails;
    return { kind, words, details: { ...compared, ...details } };
  }

  /** A decision that came too late: what was compared for it and said stands in its fields again. */
  offerAgain({ kind, words, details }: Decision): Promise<void> {
    const { declarationNumber = '', declared = [], isOtherOffice = false, ...chosen } = details;
    return this.notes.offerAgain({
      declarationNumber,
      quantities: toTyped(declared, navigator.language),
      isOtherOffice,
      begun: { kind, words, details: chosen },
    });
  }

  /** The decision was recorded with all that was typed. */
  #forget(): void {
    this.notes.decided();
    this.#front.typedBefore.set(null);
  }
}
