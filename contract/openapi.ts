import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import {
  About,
  Company,
  ConfirmAccount,
  CreateCompany,
  DemoLogIn,
  Grant,
  LogIn,
  LostPassword,
  NewPassword,
  PendingRequest,
  RoleDecision,
  RoleRequest,
  Session,
  SignUp,
} from '#contract/account';
import { CommandResponse } from '#contract/answer';
import { ChangesPage, ChangesQuery } from '#contract/changes';
import { Command, CommandRequest, CONTRACT_VERSION } from '#contract/command';
import { Licence } from '#contract/licence';
import { LicenceContent } from '#contract/licence-content';
import { Problem } from '#contract/problem';
import { PushSubscriptionInput } from '#contract/push-message';
import { EmailAddress, Sha256, Uuid } from '#contract/values';

const json = (schema: z.ZodMiniType) => ({ content: { 'application/json': { schema } } });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});
const REFUSALS = {
  '401': problem('Nobody is signed in'),
  '404': problem('It does not exist, or may not be seen'),
  '422': problem('A field cannot be used; `errors` names it'),
  '429': problem('Too often; see Retry-After'),
};
const OK = { '200': { description: 'Done' } };
const DONE = { '204': { description: 'Done' } };
const ACCEPTED = { '202': { description: 'Taken on; the answer is the same whether or not the address is known' } };

type Responses = ZodOpenApiOperationObject['responses'];
const answer = (schema: z.ZodMiniType): Responses => ({ '200': { description: 'Done', ...json(schema) } });
const operation = (summary: string, responses: Responses, body?: z.ZodMiniType): ZodOpenApiOperationObject => ({
  summary,
  ...(body ? { requestBody: json(body) } : {}),
  responses: { ...responses, ...REFUSALS },
});

const picture = { requestParams: { path: z.object({ sha256: Sha256 }) } };

const paths: ZodOpenApiPathsObject = {
  '/healthz': { get: { summary: 'Whether the process answers', responses: OK } },
  '/readyz': { get: { summary: 'Whether the server and its database answer', responses: OK } },
  '/api/about': { get: operation('What a device needs before it signs in', answer(About)) },
  '/api/accounts': { post: operation('Create an account', ACCEPTED, SignUp) },
  '/api/accounts/confirmation': { post: operation('Confirm an account', DONE, ConfirmAccount) },
  '/api/accounts/confirmation-mail': {
    post: operation('Send the confirmation again', ACCEPTED, z.strictObject({ email: EmailAddress })),
  },
  '/api/session': {
    get: operation('Who is signed in', answer(Session)),
    post: operation('Log in', answer(Session), LogIn),
    delete: operation('Log out', DONE),
  },
  '/api/demo-session': {
    post: operation('Enter as a demo person; only where the demo is on', answer(Session), DemoLogIn),
  },
  '/api/lost-password': { post: operation('Ask for a new password', ACCEPTED, LostPassword) },
  '/api/new-password': { post: operation('Set a new password', DONE, NewPassword) },
  '/api/companies': {
    get: operation('Search companies', answer(z.strictObject({ companies: z.array(Company) }))),
    post: operation('Create Operator', answer(Company), CreateCompany),
  },
  '/api/role-requests': {
    get: operation(
      'Requests that wait for one’s decision',
      answer(z.strictObject({ requests: z.array(PendingRequest) })),
    ),
    post: operation('Send Authorization Request', answer(Grant), RoleRequest),
  },
  '/api/role-requests/{id}/decision': {
    post: {
      ...operation('Approve or refuse a request', answer(Grant), RoleDecision),
      requestParams: { path: z.object({ id: Uuid }) },
    },
  },
  '/api/images/{sha256}': {
    head: { ...operation('How much of a picture the server holds', OK), ...picture },
    get: { ...operation('A rendition of a picture', OK), ...picture },
    put: { ...operation('The next part of a picture (Content-Range)', OK), ...picture },
  },
  '/api/commands': {
    post: operation(
      'Up to 20 commands, one transaction each; every command is one of Command',
      answer(CommandResponse),
      CommandRequest,
    ),
  },
  '/api/changes': {
    get: {
      ...operation('What one may see and has not yet', answer(ChangesPage)),
      requestParams: { query: ChangesQuery },
    },
  },
  '/api/receipt-keys': { get: operation('Public keys of receipts', OK) },
  '/api/push-subscription': {
    put: operation('Register this browser for web push', DONE, PushSubscriptionInput),
    delete: operation('End it', DONE, z.strictObject({ endpoint: z.url() })),
  },
  '/api/push-subscription/test': { post: operation('Send me a test', ACCEPTED) },
  '/api/inbox/read': { post: operation('Mark inbox rows as read', DONE, z.strictObject({ ids: z.array(Uuid) })) },
};

/** The HTTP surface as OpenAPI 3.1, made from the schemas that client and server check. */
export function buildOpenApi(): object {
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'FLEGT Licences', version: String(CONTRACT_VERSION) },
    paths,
    components: { schemas: { Command, Problem, Licence, LicenceContent } },
  });
}
