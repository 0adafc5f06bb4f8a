import { inject, Service } from '@angular/core';
import { Grant } from '#contract/role';
import { ApiClient } from '../../session/api-client';
import { RefreshSession } from '../../session/refresh-session';

/** Ends a role, or a request for one, of one's own. */
@Service()
export class GiveUpRole {
  readonly #api = inject(ApiClient);
  readonly #refresh = inject(RefreshSession);

  /** @throws ApiError */
  async execute({ id }: Grant): Promise<void> {
    await this.#api.fetch('POST', `/api/grants/${id}/changes`, Grant, { event: 'end', words: '' });
    await this.#refresh.execute();
  }
}
