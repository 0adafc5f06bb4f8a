import { inject, Service } from '@angular/core';
import { Grant, type GrantChange } from '#contract/role';
import { ToastService } from '../ui/toast-service';
import { ApiClient } from './api-client';

/** A role of somebody else about which one decides. */
export interface OthersGrant {
  readonly grantId: string;
  /** Whose it is, as it is said. */
  readonly name: string;
}

/** A step after the decision: suspend a role, give it back, make somebody administrator. Says what was done. */
@Service()
export class ChangeGrant {
  readonly #api = inject(ApiClient);
  readonly #toasts = inject(ToastService);

  /** `changed` learns the role as it is now, also when the suspension is taken back by "Undo". @throws ApiError */
  async execute(
    { grantId, name }: OthersGrant,
    change: GrantChange,
    changed: (grant: Grant) => unknown,
  ): Promise<void> {
    await changed(await this.#send(grantId, change));
    if (change.event !== 'suspend') return this.#toasts.tell(`roleChange.told.${change.event}`, { name });
    const giveBack = async (): Promise<void> => {
      try {
        await changed(await this.#send(grantId, { event: 'restore', words: '' }));
      } catch {
        this.#toasts.tell('roleChange.notTakenBack', { name });
      }
    };
    this.#toasts.undo('roleChange.told.suspend', giveBack, { name });
  }

  #send(grantId: string, change: GrantChange): Promise<Grant> {
    return this.#api.fetch('POST', `/api/grants/${grantId}/changes`, Grant, change);
  }
}
