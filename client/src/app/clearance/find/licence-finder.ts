import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import { FoundAtCustoms } from '#contract/clearance';
import type { Problem } from '#contract/problem';
import { ApiClient } from '../../session/api-client';
import { toProblem } from '../../session/api-error';
import { sessionFeature } from '../../session/session.feature';
import { LicenceList } from '../../storage/licence-list';
import { LicenceRepository } from '../../storage/licence-repository';
import { StorageError } from '../../storage/storage-failure';
import { toOfficeList } from '../office-list';
import { findRow } from './licence-codes';

/**
 * Where a search stands: `notHere` not on this device, and no network to ask; `none` nowhere in the Member State;
 * `unreadable` the device's database did not answer; `problem` the server said why not.
 */
export type FindAnswer =
  | { readonly kind: 'looking' | 'notHere' | 'none' | 'unreadable'; readonly code: string }
  | { readonly kind: 'problem'; readonly code: string; readonly problem: Problem };

/** Codes of problems that mean: nobody was reached. */
const NO_NETWORK: readonly string[] = ['unreachable', 'timed-out'];

/** Finds a licence by its complete number or id, first on the device, then at the server, and opens it. Provided by the page. */
@Service({ autoProvided: false })
export class LicenceFinder {
  readonly #api = inject(ApiClient);
  readonly #licences = inject(LicenceRepository);
  readonly #list = inject(LicenceList);
  readonly #router = inject(Router);
  readonly #grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  #run = 0;

  /** Null while nothing was looked for, and once it was found. */
  readonly answer = signal<FindAnswer | null>(null);

  /** What was asked before is no longer waited for. `replaces`: the way back leads to the page before this one. */
  async find(code: string, { replaces }: { readonly replaces: boolean }): Promise<void> {
    const run = this.forget();
    this.answer.set({ kind: 'looking', code });
    try {
      const id = (await this.#findHere(code)) ?? (await this.#findElsewhere(code));
      if (run !== this.#run) return;
      this.answer.set(null);
      await this.#router.navigate(['/clearance', id], { replaceUrl: replaces });
    } catch (error) {
      if (run === this.#run) this.answer.set(toAnswer(error, code));
    }
  }

  /** Nothing is looked for any more, and nothing said. */
  forget(): number {
    this.answer.set(null);
    return ++this.#run;
  }

  async #findHere(code: string): Promise<string | undefined> {
    const rows = await firstValueFrom(this.#list.observeLicenceRows());
    return findRow(toOfficeList(rows, this.#grant()), code)?.id;
  }

  /** The licence is on the device from then on. */
  async #findElsewhere(code: string): Promise<string> {
    const body = { grantId: this.#grant()?.id, code };
    const { licence } = await this.#api.fetch('POST', '/api/clearance/find', FoundAtCustoms, body);
    await this.#licences.keep(licence);
    return licence.id;
  }
}

function toAnswer(error: unknown, code: string): FindAnswer {
  if (error instanceof StorageError) return { kind: 'unreadable', code };
  const problem = toProblem(error);
  if (NO_NETWORK.includes(problem.code)) return { kind: 'notHere', code };
  return problem.code === 'not-found' ? { kind: 'none', code } : { kind: 'problem', code, problem };
}
