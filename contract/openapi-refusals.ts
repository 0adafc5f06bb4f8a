import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject, ZodOpenApiResponseObject } from 'zod-openapi';
import { Problem } from '#contract/problem';

const MEANING = {
  400: 'It cannot be read',
  401: 'Nobody is signed in, or (`other-account`) another account than the one the request names',
  403: 'It came from another site, or needs a fresh proof of who asks',
  404: 'It does not exist, or may not be seen',
  408: 'The body took too long to arrive',
  409: 'It does not go with what is there now; `code` says with what',
  410: 'The link, or what was asked, was used or is over',
  413: 'The body is longer than this takes',
  414: 'The address is too long',
  415: 'The body is of another type, or compressed',
  421: 'This server is not known by that name',
  422: 'A field cannot be used; `errors` names it',
  428: 'A write does not name its account (`flegt-account`)',
  429: 'Too often; see Retry-After',
  503: 'It cannot be answered at present; see Retry-After',
} as const;
type Refusal = keyof typeof MEANING;
const RESPONSES: Readonly<Record<number, ZodOpenApiResponseObject>> = Object.fromEntries(
  Object.entries(MEANING).map(([status, description]) => [
    status,
    { id: `refused-${status}`, description, content: { 'application/problem+json': { schema: Problem } } },
  ]),
);

/** Needs nobody signed in. */
const OPEN = [
  'get /api/about',
  'get /api/receipt-keys',
  'post /api/accounts',
  'post /api/accounts/confirmation-mail',
  'delete /api/session',
  'post /api/demo-session',
  'post /api/lost-password',
  'post /api/passkey-session/request',
  'get /api/identity/start',
  'get /api/identity/callback',
];

const CONFLICTS = [
  'post /api/account/email-confirmation',
  'post /api/account/erasure',
  'delete /api/account/identity',
  'post /api/identity/link',
  'post /api/identity/account',
  'post /api/companies',
  'post /api/mandates',
  'post /api/mandates/{id}/decision',
  'post /api/mandates/{id}/end',
  'put /api/competent-authorities/{country}',
  'post /api/grants/{id}/changes',
  'post /api/role-requests',
  'post /api/role-requests/{id}/decision',
  'get /api/role-requests/{id}/mail',
  'post /api/role-requests/{id}/mail',
  'put /api/images/{sha256}',
  'post /api/push-subscription/test',
  'put /api/notification-preferences',
  'post /api/second-factor/passkeys',
  'post /api/second-factor/totp',
  'post /api/second-factor/recovery-codes',
  'delete /api/second-factor/{id}',
  'post /api/second-factor/given-back',
];

/** Counted, so many in so much time. */
const SELDOM = [
  'post /api/accounts',
  'post /api/accounts/confirmation',
  'post /api/accounts/confirmation-mail',
  'post /api/session',
  'post /api/lost-password',
  'put /api/account',
  'put /api/account/password',
  'put /api/account/email',
  'post /api/account/email-confirmation',
  'post /api/account/erasure',
  'post /api/identity/link',
  'post /api/companies',
  'post /api/mandates',
  'post /api/role-requests',
  'post /api/role-requests/{id}/mail',
  'post /api/clearance/find',
  'post /api/commands',
  'post /api/push-subscription/test',
  'put /api/notification-preferences',
  'post /api/test-mail',
  'post /api/passkey-session/request',
  'post /api/second-factor/passkey-request',
  'post /api/second-factor/proof',
  'post /api/second-factor/passkey-creation',
  'post /api/second-factor/passkeys',
  'post /api/second-factor/totp-secret',
  'post /api/second-factor/totp',
];

/** Opened from a mail. */
const LINKS = ['post /api/accounts/confirmation', 'post /api/new-password', 'post /api/account/email-confirmation'];

/** Answers what the session was asked, once and within ten minutes. */
const CHALLENGES = [
  'post /api/passkey-session',
  'post /api/second-factor/proof',
  'post /api/second-factor/passkeys',
  'post /api/second-factor/totp',
];

/** `paths` with how each operation refuses. What follows from what it takes is not listed anywhere. */
export function withRefusals(paths: ZodOpenApiPathsObject): ZodOpenApiPathsObject {
  return mapEntries(paths, (path, methods) =>
    mapEntries(methods as Record<string, ZodOpenApiOperationObject>, (method, operation) => ({
      ...operation,
      responses: { ...operation.responses, ...describe(findRefusals(`${method} ${path}`, operation)) },
    })),
  );
}

function findRefusals(name: string, { requestBody, requestParams }: ZodOpenApiOperationObject): Set<Refusal> {
  if (!name.includes('/api/')) return new Set(name.endsWith('/readyz') ? [400, 414, 503] : [400, 414]);
  const rows: readonly (readonly [isSo: boolean, ...refusals: Refusal[]])[] = [
    [true, 400, 414, 421, 503],
    [!/^(get|head) /.test(name), 403, 428],
    [!OPEN.includes(name), 401, 404],
    [name === 'post /api/demo-session', 404],
    [Boolean(requestBody), 408, 413, 415, 422],
    [Boolean(requestParams?.path), 404],
    [Boolean(requestParams?.query), 422],
    [CONFLICTS.includes(name), 409],
    [SELDOM.includes(name), 429],
    [LINKS.includes(name) || CHALLENGES.includes(name), 410],
  ];
  return new Set(rows.flatMap(([isSo, ...refusals]) => (isSo ? refusals : [])));
}

const describe = (refusals: ReadonlySet<Refusal>) =>
  Object.fromEntries([...refusals].map((status) => [String(status), RESPONSES[status]]));

const mapEntries = <Value, Made>(record: Readonly<Record<string, Value>>, make: (key: string, value: Value) => Made) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(key, value)]));
