import { inject, Service } from '@angular/core';
import { Store } from '@ngrx/store';
import { TranslateService } from '@ngx-translate/core';
import { LoadAbout } from '../session/load-about';
import { sessionFeature } from '../session/session.feature';
import type { RoleWanted } from './send-request';

/** The mail that goes with a role request, as a `mailto:` link for those who write it themselves (R6). */
@Service()
export class RequestMail {
  readonly #about = inject(LoadAbout);
  readonly #translate = inject(TranslateService);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);

  /** @throws ApiError when the server's address for support is not known yet */
  async compose({ target, holder, country }: RoleWanted, words: string): Promise<string> {
    const { supportEmail, demoPeople } = await this.#about.execute();
    const account = this.#account();
    const params = { firstName: account?.firstName, lastName: account?.lastName, holder, words };
    const kind = target.role === 'importer' ? 'importer' : 'authority';
    const parts = {
      subject: String(this.#translate.instant(`account.mail.${kind}`)),
      body: String(this.#translate.instant('account.mail.body', params)),
      // The authorities are real ones: a demo never writes to them.
      ...(demoPeople.length === 0 ? await findAuthorityMailbox(country) : {}),
    };
    const query = Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return `mailto:${supportEmail}?${query.join('&')}`;
  }
}

async function findAuthorityMailbox(country: string): Promise<{ cc?: string }> {
  const { COMPETENT_AUTHORITIES } = await import('#reference/competent-authorities');
  const email = COMPETENT_AUTHORITIES.find((it) => it.country === country)?.email;
  return email ? { cc: email } : {};
}
