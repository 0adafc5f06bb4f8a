import { classifyStorageError } from '../../storage/storage-failure';
import { computed, inject, Service, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { of, switchMap } from 'rxjs';
import { listChanges } from '#domain/changes/list-changes';
import type { Pin, Spot } from '#domain/correction/pin';
import { PictureMarks } from '../../licence-view/picture-marks';
import { toMarks } from '../../licence-view/pin-board';
import { DraftRepository } from '../../storage/draft-repository';
import { LicenceRepository } from '../../storage/licence-repository';
import { DraftEditor } from '../draft-editor';
import { SECTIONS, type SectionId } from '../form-sections';
import { findUnexplained, pinsToCorrect, sectionsOf, standingOf, type PinStanding } from './pins-to-correct';

/** A comment with its number and what came of it so far. */
export interface NumberedPin {
  readonly pin: Pin;
  readonly number: number;
  readonly standing: PinStanding;
}

/**
 * What the authority asks to be corrected in the draft of the page, and what was answered; nothing for a draft nobody returned.
 * What is typed shows at once and is on the device with the same keystroke. Provided by the page, after its `DraftEditor`.
 */
@Service({ autoProvided: false })
export class Correction extends PictureMarks {
  readonly #editor = inject(DraftEditor);
  readonly #drafts = inject(DraftRepository);
  readonly #licences = inject(LicenceRepository);
  readonly #answered = signal<Readonly<Record<string, string>>>({});
  readonly #explained = signal<Readonly<Record<string, string>>>({});

  readonly #draftId = computed(() => this.#editor.draft()?.id ?? null);
  readonly #licence = toSignal(
    toObservable(this.#draftId).pipe(switchMap((id) => (id ? this.#licences.observe(id) : of(undefined)))),
  );
  readonly pins = computed<readonly Pin[]>(() => pinsToCorrect(this.#licence()));
  readonly isNeeded = computed(() => this.pins().length > 0);
  /** What the authority wrote besides. */
  readonly words = computed(() => this.#licence()?.decisionWords ?? '');
  readonly returned = computed(() => this.#licence()?.returned ?? null);

  readonly answers = computed(() => ({ ...this.#editor.draft()?.answers, ...this.#answered() }));
  /** Why boxes without a comment are changed, by box; blank while they are only open. */
  readonly explained = computed(() => ({ ...this.#editor.draft()?.explained, ...this.#explained() }));

  readonly #changes = computed(() => {
    const returned = this.returned();
    return returned && this.isNeeded() ? listChanges(returned, this.#editor.content()) : [];
  });
  readonly numbered = computed<readonly NumberedPin[]>(() =>
    this.pins().map((pin, index) => ({
      pin,
      number: index + 1,
      standing: standingOf(pin, this.#changes(), this.answers(), this.returned()?.pictures ?? []),
    })),
  );
  readonly doneCount = computed(() => this.numbered().filter(({ standing }) => standing !== 'open').length);
  /** Boxes that were changed though no comment asks for it and nothing says why. */
  readonly unexplained = computed(() =>
    findUnexplained(this.pins(), this.#changes(), this.explained(), this.returned()?.pictures ?? []),
  );
  /** Boxes to say why of: those and what was opened, in the order of the paper. */
  readonly others = computed(() =>
    [...new Set([...Object.keys(this.explained()).map(Number), ...this.unexplained()])].sort((a, b) => a - b),
  );
  readonly sections = computed<readonly SectionId[]>(() =>
    this.isNeeded() ? sectionsOf(this.pins(), this.others(), this.returned()?.pictures ?? []) : SECTIONS,
  );

  readonly marks = computed(() => toMarks(this.pins()));
  readonly isPlacing = signal(false).asReadonly();
  readonly wanted = signal<Spot | null>(null);

  /** Nothing is pinned here. */
  put(): void {
    return;
  }

  isOpen(section: SectionId): boolean {
    return this.sections().includes(section);
  }

  /** The form says it, as of everything that could not be written. */
  readonly #fail = (error: unknown): void => this.#editor.failure.set(classifyStorageError(error));

  answer(pinId: string, words: string): void {
    this.#answered.update((answers) => ({ ...answers, [pinId]: words }));
    void this.#drafts.keepAnswer(this.#editor.id, pinId, words).catch(this.#fail);
  }

  /** Opens the box, or says why it is changed. */
  explain(box: number, words: string): void {
    this.#explained.update((explained) => ({ ...explained, [box]: words }));
    void this.#drafts.keepExplanation(this.#editor.id, box, words).catch(this.#fail);
  }
}
