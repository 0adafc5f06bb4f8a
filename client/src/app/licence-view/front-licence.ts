import { computed, inject, linkedSignal, signal, type Signal } from '@angular/core';
import { Store } from '@ngrx/store';
import type { Action } from '#domain/rights';
import { sessionFeature } from '../session/session.feature';
import type { Decision, DecisionKind } from './decision';
import { OpenLicencePageActions } from './open-licence.actions';
import { openLicenceFeature, type OpenLicenceState } from './open-licence.feature';
import { permittedActions } from './permitted-actions';
import { projectWaiting } from './project-waiting';

/** The licence a page shows, and the decisions taken on it. Make it while the page is constructed. */
export class FrontLicence {
  readonly #store = inject(Store);
  readonly #id: Signal<string>;
  readonly #present = this.#store.selectSignal(openLicenceFeature.selectOpenLicenceState);
  readonly #grant = this.#store.selectSignal(sessionFeature.selectActiveGrant);

  /** A page that another one covers keeps what it showed. */
  readonly state = linkedSignal<OpenLicenceState, OpenLicenceState>({
    source: this.#present,
    computation: (now, before) =>
      now.id === this.#id() ? now : (before?.value ?? { ...now, open: null, reading: 'loading' }),
  });
  readonly open = computed(() => this.state().open);
  /** What workflow and rights allow once the server has what waits here. */
  readonly permitted = computed<readonly Action[]>(() => {
    const { licence, waiting } = this.open() ?? {};
    const grant = this.#grant();
    return licence && grant ? permittedActions(projectWaiting(licence, waiting ?? [], grant), grant) : [];
  });
  /** What the person may do with it now: nothing while a decision of theirs is stopped, or what they lodged waits. */
  readonly actions = computed<readonly Action[]>(() => {
    const open = this.open();
    const isStopped = open?.pending?.state === 'needsYou';
    return isStopped || open?.draft?.submittedAt || open?.update?.submittedAt ? [] : this.permitted();
  });
  /** A decision that came too late, offered again with what was typed and chosen. */
  readonly typedBefore = signal<Decision | null>(null);

  #consideredVersion: number | null = null;

  constructor(id: Signal<string>) {
    this.#id = id;
  }

  /** The page comes into sight, to be read or printed. */
  enter(what: 'page' | 'print' = 'page'): void {
    this.#store.dispatch(OpenLicencePageActions.opened({ id: this.#id(), what }));
  }

  /**
   * A decision was opened, on what the page shows now: what changes while its words are typed makes it a late one, although the
   * page follows. Null: it was left.
   */
  consider(kind: DecisionKind | null): void {
    this.#consideredVersion = kind === null ? null : (this.open()?.licence?.version ?? null);
  }

  decide({ kind, words, details }: Decision): void {
    const licence = this.open()?.licence;
    if (!licence) return;
    const baseVersion = this.#consideredVersion ?? licence.version;
    this.#consideredVersion = null;
    const taken = { licenceId: licence.id, baseVersion, kind, payload: { words, ...details } };
    this.#store.dispatch(OpenLicencePageActions.decisionTaken(taken));
  }

  /** Sets aside a decision that was stopped, to take it up again with what was typed. */
  drop(stopped: Decision & { readonly mutationId: string }): void {
    const { kind, words, details } = stopped;
    // What an update says is kept in its working copy.
    if (kind !== 'update') this.typedBefore.set({ kind, words, details });
    this.setAside(stopped);
  }

  /** Gives a decision up that was stopped. */
  setAside({ mutationId }: { readonly mutationId: string }): void {
    this.#store.dispatch(OpenLicencePageActions.decisionDropped({ mutationId }));
  }
}
