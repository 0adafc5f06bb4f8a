import * as oidc from 'openid-client';
import type { IdentityProviderConfig } from '#server/config';
import { describeFailure, identityRefused, isProviderAway, providerAway } from '#server/identity/identity-problems';
import { readClaims, type ProvedIdentity } from '#server/identity/proved-identity';
import type { Logger } from '#server/log';

/** What one sign-in at the provider begins with, and its end is checked against. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  /** PKCE, RFC 7636 */
  readonly codeVerifier: string;
}

/** The other side of OpenID Connect. */
export interface IdentityProvider {
  /**
   * Where to send the browser.
   * @throws Problem `identity-provider-away`
   */
  readonly begin: (checks: SignInChecks) => Promise<URL>;
  /**
   * Who came back; `query` is that of the call-back.
   * @throws Problem `identity-provider-away`, or `identity-refused` when anything does not fit
   */
  readonly finish: (query: string, checks: SignInChecks) => Promise<ProvedIdentity>;
}

/** Seconds the provider has for each answer. */
const ANSWER_S = 8;

export const newChecks = (): SignInChecks => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  codeVerifier: oidc.randomPKCECodeVerifier(),
});

/** The provider of `settings`. It is asked to describe itself when first needed, and again after a failure. */
export function createIdentityProvider(
  settings: IdentityProviderConfig,
  redirectUri: string,
  log: Logger,
): IdentityProvider {
  let known: Promise<oidc.Configuration> | undefined;
  const discover = (): Promise<oidc.Configuration> => (known ??= discoverProvider(settings));
  const explain = (error: unknown, isAway: boolean) => {
    if (isAway) known = undefined;
    log.warn({ error, ...describeFailure(error) }, 'signing in at the identity provider failed');
    return isAway ? providerAway() : identityRefused();
  };
  return {
    begin: async (checks) => {
      try {
        return oidc.buildAuthorizationUrl(await discover(), await describeSignIn(redirectUri, checks));
      } catch (error) {
        throw explain(error, true);
      }
    },
    finish: async (query, checks) => {
      try {
        return await exchangeCode(await discover(), new URL(`${redirectUri}?${query}`), checks);
      } catch (error) {
        throw explain(error, isProviderAway(error));
      }
    },
  };
}

function discoverProvider({ issuer, clientId, clientSecret }: IdentityProviderConfig): Promise<oidc.Configuration> {
  // The configuration lets plain http pass for a provider on this machine only.
  const isPlain = issuer.protocol === 'http:';
  return oidc.discovery(issuer, clientId, {}, authenticateWith(clientSecret), {
    timeout: ANSWER_S,
    execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
  });
}

/** As the provider wants it; where it does not say, `client_secret_basic` (OpenID Connect Discovery 1.0, section 3). */
function authenticateWith(secret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authenticate = methods.includes('client_secret_basic') ? basic : post;
    return authenticate(server, client, body, headers);
  };
}

async function describeSignIn(redirectUri: string, checks: SignInChecks): Promise<Record<string, string>> {
  return {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(checks.codeVerifier),
    code_challenge_method: 'S256',
  };
}

/** Code for tokens, tokens for claims. The tokens are then forgotten: nothing more is ever asked of the provider. */
async function exchangeCode(config: oidc.Configuration, url: URL, checks: SignInChecks): Promise<ProvedIdentity> {
  const tokens = await oidc.authorizationCodeGrant(config, url, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.codeVerifier,
  });
  const token = tokens.claims();
  if (!token) throw identityRefused();
  const hasMore = config.serverMetadata().userinfo_endpoint !== undefined;
  const more = hasMore ? await oidc.fetchUserInfo(config, tokens.access_token, token.sub) : {};
  return readClaims(token.iss, token.sub, { ...token, ...more }, token['amr']);
}
