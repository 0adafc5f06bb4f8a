import { inject, Service } from '@angular/core';
import { NavigationEnd, NavigationError, Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { isLockHeld, withLock } from '../device/locks';
import { OpenPageRepository } from '../storage/open-page-repository';
import { type DraftPage, formatDraftPage, parseDraftPage } from './draft-page';
import { sessionFeature } from './session.feature';

/** The Web Lock of every tab that shows a page of this draft. */
const lockOf = (licenceId: string): string => `flegt-draft-${licenceId}`;

/**
 * Brings a person back to the draft they were in when the app was ended under their hands: at its next start at `/`. Who goes
 * to another page by themselves is not brought back, nor is a second tab while the first shows the draft still.
 */
@Service()
export class ReturnToPage {
  readonly #pages = inject(OpenPageRepository);
  readonly #router = inject(Router);
  readonly #grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  #letGo: () => void = () => undefined;
  #isReturning = false;

  /** Remembers from now on which page of a draft is open. */
  follow(): void {
    this.#router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) void this.#take(parseDraftPage(event.urlAfterRedirects));
      if (event instanceof NavigationError) void this.#giveUp();
    });
  }

  /** The page to come back to at the start of the app; null later, and when there is none. Never throws. */
  async findUrl(): Promise<string | null> {
    const grantId = this.#grant()?.id;
    if (this.#router.navigated || this.#isReturning || !grantId) return null;
    try {
      const open = await this.#pages.find(grantId);
      if (!open || (await isLockHeld(lockOf(open.licenceId)))) return null;
      this.#isReturning = true;
      return formatDraftPage(open);
    } catch {
      return null;
    }
  }

  async #take(page: DraftPage | null): Promise<void> {
    this.#isReturning = false;
    this.#hold(page);
    const taken = page ? this.#pages.remember(page.licenceId, page.page) : this.#pages.forget();
    // Without a database nobody is signed in; a full disk costs the way back, not the page.
    await taken.catch(() => undefined);
  }

  /** The page to come back to does not open: the next start, and this one, lead home. */
  async #giveUp(): Promise<void> {
    if (!this.#isReturning) return;
    await this.#pages.forget().catch(() => undefined);
    await this.#router.navigateByUrl('/');
    this.#isReturning = false;
  }

  #hold(page: DraftPage | null): void {
    this.#letGo();
    if (!page) return;
    const left = new Promise<void>((resolve) => (this.#letGo = resolve));
    void withLock(lockOf(page.licenceId), { mode: 'shared' }, () => left).catch(() => undefined);
  }
}
