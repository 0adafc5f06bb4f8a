import { effect, signal, untracked, type Signal } from '@angular/core';
import { decisionForm } from '../storage/typed-key';
import { KeptForm } from '../ui/kept-form';
import { type Decision, isDecision } from './decision';

/**
 * The decision somebody began about the licence of a page: its words, codes and comments are kept on the device until it is
 * recorded, which takes them away. Make it while the page is constructed.
 */
export class DecisionNotes {
  readonly #kept = new KeptForm<Decision>();
  readonly #before = signal<Decision | null>(null);
  /** What was begun when the page was left. */
  readonly before = this.#before.asReadonly();

  constructor(licenceId: Signal<string>) {
    effect(() => {
      const id = licenceId();
      untracked(() => void this.#open(id));
    });
  }

  /** Opening a decision and typing nothing begins none: what was typed for another one stays. */
  begin(decision: Decision): void {
    if (
      decision.words ||
      Object.values(decision.details).some((it) => (Array.isArray(it) ? it.length > 0 : it)) ||
      this.#before()
    )
      this.#kept.note(decision);
  }

  /** Before the decision is recorded: recording takes away what is kept. */
  write(): Promise<void> {
    return this.#kept.write();
  }

  async #open(licenceId: string): Promise<void> {
    this.#before.set(null);
    const kept = toDecision(await this.#kept.open(decisionForm(licenceId)));
    if (kept) this.#before.set(kept);
  }
}

/** What another version of the app kept in another form counts as nothing. */
function toDecision(kept: unknown): Decision | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { kind, words, details } = kept as Partial<Record<keyof Decision, unknown>>;
  if (typeof kind !== 'string' || !isDecision(kind as Decision['kind']) || typeof words !== 'string') return null;
  if (typeof details !== 'object' || details === null) return null;
  return { kind: kind as Decision['kind'], words, details };
}
