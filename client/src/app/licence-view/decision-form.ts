import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { DecisionDetails } from '#contract/decision';
import { TranslatePipe } from '@ngx-translate/core';
import {
  choiceOf,
  type Decision,
  type DecisionChoice,
  type DecisionKind,
  type DecisionQuestions,
  type DecisionWarnings,
  isGrave,
  needsWords,
} from './decision';
import { DecisionChoices } from './decision-choices';
import { PinBoard } from './pin-board';
import { PinEditor } from './pin-editor';

let count = 0;

/**
 * One button for each decision one may take; a tap opens its words, a second one decides. Words under `<words>.<kind>`:
 * `choose` (the button), `title`, `hint`, `label`, `confirm`.
 */
@Component({
  selector: 'app-decision-form',
  imports: [DecisionChoices, PinEditor, TranslatePipe],
  templateUrl: './decision-form.html',
  styleUrl: './decision-form.css',
})
export class DecisionForm {
  readonly kinds = input.required<readonly DecisionKind[]>();
  /** Where the words of the decisions are: `desk.decisions`. */
  readonly words = input.required<string>();
  /** A decision that came too late: what was typed and chosen for it. */
  readonly typedBefore = input<Decision | null>(null);
  /** No button stands out: deciding is not what the page is for. */
  readonly isQuiet = input(false);
  /** What speaks against a decision, in words: who takes it all the same says why. */
  readonly warnings = input<DecisionWarnings>({});
  /** What is to be chosen for a decision because of what the page knows. */
  readonly questions = input<DecisionQuestions>({});
  /** Whether the page has what the decision needs; where it has not, it leads to what is missing and nothing is decided. */
  readonly mayDecide = input<(kind: DecisionKind) => boolean>(() => true);
  /** A decision was opened; null: it was left. */
  readonly considered = output<DecisionKind | null>();
  readonly decided = output<Decision>();
  /** What is typed and chosen so far, whenever it changes. */
  readonly begun = output<Decision>();

  protected readonly fieldId = `decision-words-${++count}`;
  protected readonly chosen = signal<DecisionKind | null>(null);
  protected readonly typed = linkedSignal(() => this.typedBefore()?.words ?? '');
  protected readonly codes = linkedSignal(() => codesOf(this.typedBefore(), this.chosen(), this.choice()));
  protected readonly replacedBy = linkedSignal(() => this.typedBefore()?.details.replacedBy ?? '');
  protected readonly choice = computed(() => {
    const kind = this.chosen();
    return kind && this.#choiceOf(kind);
  });
  protected readonly isGrave = computed(() => {
    const kind = this.chosen();
    return kind !== null && isGrave(kind);
  });
  protected readonly isRequired = computed(() => {
    const kind = this.chosen();
    return kind !== null && ((needsWords(kind) && !this.board()?.pins().length) || this.warning() !== undefined);
  });
  protected readonly warning = computed(() => {
    const kind = this.chosen();
    return kind ? this.warnings()[kind] : undefined;
  });
  protected readonly isWanting = signal(false);
  protected readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');

  readonly #board = inject(PinBoard, { optional: true });
  /** Comments are pinned when the page offers it and the licence is returned. */
  protected readonly board = computed(() => (this.chosen() === 'return' ? this.#board : null));
  protected readonly pinEditor = viewChild(PinEditor);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    effect(() => {
      const kind = this.chosen();
      if (kind) this.begun.emit({ kind, words: this.typed(), details: this.#toDetails(kind) });
    });
  }

  /** Opens a decision, with the focus where it begins; null goes back to the buttons and keeps what was typed. */
  choose(kind: DecisionKind | null, hasKeyboard = false): void {
    this.chosen.set(kind);
    this.considered.emit(kind);
    this.isWanting.set(false);
    this.#pin(kind);
    // Words that may stay blank do not call the keyboard of a tablet up.
    const first = this.isRequired() || hasKeyboard ? 'textarea' : 'h2';
    setTimeout(() => this.#focus(!kind ? 'button' : this.board() ? 'select' : this.#choiceOf(kind) ? 'input' : first));
  }

  protected decide(event: Event): void {
    event.preventDefault();
    const kind = this.chosen();
    if (!kind) return;
    const words = this.typed().trim();
    this.isWanting.set(true);
    if (this.choice() && !this.codes().length) return this.#focus('input');
    if (this.board()?.isBegun() && !this.pinEditor()?.add()) return;
    if (this.isRequired() && !words) return this.field()?.nativeElement.focus();
    if (!this.mayDecide()(kind)) return;
    this.decided.emit({ kind, words, details: this.#toDetails(kind) });
    this.chosen.set(null);
    this.#pin(null);
  }

  /** Boxes and pictures take comments while the return is being made. */
  #pin(kind: DecisionKind | null): void {
    const before = this.typedBefore();
    if (kind === 'return' && before?.kind === 'return') this.#board?.takeBack(before.details.pins ?? []);
    this.#board?.isPlacing.set(kind === 'return');
  }

  #toDetails(kind: DecisionKind): DecisionDetails {
    const choice = this.#choiceOf(kind);
    const pins = this.board()?.pins() ?? [];
    if (!choice) return pins.length ? { pins: [...pins] } : {};
    const chosen = { [choice.field]: choice.isSeveral ? this.codes() : this.codes()[0] };
    return kind === 'cancel' ? { ...chosen, replacedBy: this.replacedBy().trim() } : chosen;
  }

  #choiceOf(kind: DecisionKind): DecisionChoice | undefined {
    return choiceOf(kind) ?? this.questions()[kind];
  }

  #focus(selector: string): void {
    this.#host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** The codes chosen before for a decision of the same kind. */
function codesOf(
  before: Decision | null,
  kind: DecisionKind | null,
  choice: DecisionChoice | null | undefined,
): readonly string[] {
  const field = before?.kind === kind ? choice?.field : undefined;
  const codes = field && before?.details[field];
  return Array.isArray(codes) ? (codes as string[]) : typeof codes === 'string' ? [codes] : [];
}
