import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { createMemoryAdapter } from '#contract/testing/memory-adapter';
import { writeSignInPage, type ProviderPerson } from '#contract/testing/provider-pages';

/** An OpenID Connect provider on this machine, in the place of EU Login; it wants PKCE. */
export class IdentityProvider {
  readonly clientId = 'flegt-licences';
  readonly clientSecret = randomBytes(24).toString('base64url');
  /** Who may sign in there; what is changed here is told with the next sign-in. */
  readonly people: ProviderPerson[] = [];
  /** Paths that are answered 500: what breaks while the rest works. */
  readonly broken = new Set<string>();
  readonly #server: Server;
  #provider: Provider | undefined;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (request, response) => {
      this.#answer(request, response).catch(() => response.writeHead(400).end());
    });
  }

  /** Starts one on a port of 127.0.0.1, a free one unless it is named. */
  static async start(port = 0): Promise<IdentityProvider> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    return new IdentityProvider(server);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What a server that uses it has in its environment. */
  get settings(): Record<string, string> {
    return { OIDC_ISSUER: this.issuer, OIDC_CLIENT_ID: this.clientId, OIDC_CLIENT_SECRET: this.clientSecret };
  }

  /** Registers the client, and where people are led back to. */
  register(redirectUri: string): void {
    this.#provider = new Provider(this.issuer, this.#configure(redirectUri));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #configure(redirectUri: string): Configuration {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
    return {
      adapter: createMemoryAdapter(),
      clients: [{ client_id: this.clientId, client_secret: this.clientSecret, redirect_uris: [redirectUri] }],
      jwks: { keys: [key as { kty: 'RSA' }] },
      cookies: { keys: [randomBytes(24).toString('hex')] },
      claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['given_name', 'family_name'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      pkce: { required: () => true },
      ttl: { AccessToken: 60, IdToken: 60, Interaction: 600, Session: 3600, Grant: 3600 },
      findAccount: (_context, subject) => this.#describe(subject),
      loadExistingGrant: consent,
      renderError: (context, { error }) => void (context.body = error),
    };
  }

  #describe(subject: string) {
    const person = this.people.find((it) => it.subject === subject);
    return (
      person && {
        accountId: subject,
        claims: () => ({
          sub: subject,
          email: person.email,
          email_verified: person.isEmailVerified,
          given_name: person.firstName,
          family_name: person.lastName,
        }),
      }
    );
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?')[0] ?? '';
    const provider = this.#provider;
    if (!provider || this.broken.has(path)) return void response.writeHead(500).end();
    if (!path.startsWith('/interaction/')) return void provider.callback()(request, response);
    if (request.method === 'POST') return this.#signIn(provider, request, response);
    const { uid } = await provider.interactionDetails(request, response);
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(writeSignInPage(uid, this.people));
  }

  async #signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const subject = new URLSearchParams(await text(request)).get('subject');
    const amr = this.people.find((it) => it.subject === subject)?.isMultiFactor ? ['pwd', 'mfa'] : ['pwd'];
    const result = subject ? { login: { accountId: subject, amr } } : { error: 'access_denied' };
    await provider.interactionFinished(request, response, result);
  }
}

/** Whoever signs in agrees that we are told who they are. */
async function consent(context: KoaContextWithOIDC) {
  const { provider, session, client } = context.oidc;
  const grant = new provider.Grant({ accountId: session?.accountId, clientId: client?.clientId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
}
