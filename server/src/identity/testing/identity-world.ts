import type { Express } from 'express';
import supertest from 'supertest';
import { IdentityProvider } from '#contract/testing/identity-provider';
import type { ProviderPerson } from '#contract/testing/provider-pages';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { ProviderBrowser } from '#server/identity/testing/provider-browser';

/** Where links in mails lead, and the provider leads back to. */
const PUBLIC_URL = 'http://app.example';

/** Somebody's browser: towards us, and towards the provider. */
export interface Browser {
  readonly ours: ReturnType<typeof supertest.agent>;
  readonly theirs: ProviderBrowser;
}

/** Our server with an identity provider, both real. */
export class IdentityWorld {
  readonly provider: IdentityProvider;
  readonly services: SpecServices;
  readonly app: Express;
  readonly #stopApp: () => void;

  private constructor(provider: IdentityProvider, services: SpecServices) {
    this.provider = provider;
    this.services = services;
    const { app, stop } = createApp(services);
    this.app = app;
    this.#stopApp = stop;
  }

  /** `env` changes what the environment would say. */
  static async begin(env: NodeJS.ProcessEnv = {}): Promise<IdentityWorld> {
    const provider = await IdentityProvider.start();
    provider.register(`${PUBLIC_URL}/api/identity/callback`);
    const services = await buildServices({ PUBLIC_URL, ...provider.settings, ...env });
    await loadDemoPeople(services.db);
    return new IdentityWorld(provider, services);
  }

  async end(): Promise<void> {
    this.#stopApp();
    await this.services.stop();
    await this.provider.stop();
  }

  browser(): Browser {
    return { ours: supertest.agent(this.app), theirs: new ProviderBrowser() };
  }

  /** Makes somebody known at the provider. */
  knows(person: Partial<ProviderPerson> & { subject: string }): void {
    const email = `${person.subject}@example.org`;
    this.provider.people.push({ email, isEmailVerified: true, firstName: 'Nora', lastName: 'Willems', ...person });
  }

  /** Begins at our server. @returns where it leads */
  async start({ ours }: Browser, query = ''): Promise<string> {
    const { headers } = await ours.get(`/api/identity/start${query}`).expect(302);
    return String(headers['location']);
  }

  /** Begins, signs in there as `subject` (cancels without one) and comes back. @returns the page it ends on */
  async signIn(browser: Browser, subject: string, query = ''): Promise<string> {
    const back = await browser.theirs.visit(await this.start(browser, query), subject);
    return this.comeBack(browser, back);
  }

  async comeBack({ ours }: Browser, path: string): Promise<string> {
    const { headers } = await ours.get(path).expect(302);
    return String(headers['location']);
  }
}
