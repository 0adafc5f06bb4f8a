import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import {
  AccountChange,
  AccountDetails,
  ConfirmAccount,
  ConfirmationMail,
  ConfirmEmailChange,
  EmailChange,
  EmailChangeState,
  EraseAccount,
  LogIn,
  LostPassword,
  NewPassword,
  PasswordChange,
  SignUp,
} from '#contract/account';
import { AsAuthority, Background, Lease, Leases } from '#contract/desk';
import { Authorities, Authority, AuthorityChange, UnattendedLicences } from '#contract/authority';
import { CommandResponse } from '#contract/answer';
import { FindAtCustoms, FoundAtCustoms } from '#contract/clearance';
import {
  Companies,
  CompaniesQuery,
  CompanyDetails,
  CorrectCompany,
  CreateCompany,
  CreatedCompany,
  SimilarQuery,
} from '#contract/company';
import { Figures, FiguresQuery } from '#contract/figures';
import { HistoryQuery, LicenceHistory, ReadsAnswer, ReadsRequest } from '#contract/history';
import { CreateFromIdentity, LinkIdentity, PendingIdentity } from '#contract/identity';
import { InboxRead } from '#contract/inbox';
import { EndMandate, Mandate, Mandates, RequestMandate } from '#contract/mandate';
import {
  Grant,
  GrantChange,
  GrantsQuery,
  HeldGrants,
  PendingRequests,
  RequestMail,
  RoleDecision,
  RoleRequest,
} from '#contract/role';
import { About, DemoLogIn, DeviceSessions, Session, SessionId } from '#contract/session';
import { BareChangesPage, ChangesPage, ChangesQuery } from '#contract/changes';
import { Command, CommandRequest, CONTRACT_VERSION } from '#contract/command';
import { Licence } from '#contract/licence';
import { FoundLicences, SearchQuery } from '#contract/search';
import { LicenceContent } from '#contract/licence-content';
import { ToldNewsPage, ToldNewsQuery } from '#contract/delivery';
import { NotificationPreferences, NotificationPreferencesChange, TestMail } from '#contract/notification-preferences';
import { withRefusals } from '#contract/openapi-refusals';
import { Problem } from '#contract/problem';
import { PushSubscriptionEnd, PushSubscriptionInput, PushSubscriptionKept } from '#contract/push-message';
import { RenditionQuery } from '#contract/rendition';
import {
  AddedFactor,
  AddPasskey,
  AddTotp,
  FactorHolder,
  FactorProof,
  FindFactorHolder,
  GiveFactorBack,
  PasskeyCreation,
  PasskeyLogIn,
  PasskeyRequest,
  RecoveryCodes,
  RenameFactor,
  SecondFactor,
  TotpSecret,
} from '#contract/second-factor';
import { CountryCode, Sha256, Uuid } from '#contract/values';

const json = (schema: z.ZodMiniType) => ({ content: { 'application/json': { schema } } });
const OK = { '200': { description: 'Done' } };
const CREATED = { '201': { description: 'Complete' } };
const REDIRECT = { '302': { description: 'Leads on' } };
const DONE = { '204': { description: 'Done' } };
const ACCEPTED = { '202': { description: 'Taken on; the answer is the same whether or not the address is known' } };

type Responses = ZodOpenApiOperationObject['responses'];
const answer = (schema: z.ZodMiniType): Responses => ({ '200': { description: 'Done', ...json(schema) } });
const operation = (summary: string, responses: Responses, body?: z.ZodMiniType): ZodOpenApiOperationObject => ({
  summary,
  ...(body ? { requestBody: json(body) } : {}),
  responses,
});

const asAuthority = { requestParams: { query: AsAuthority } };
const byId = { requestParams: { path: z.object({ id: Uuid }) } };
const bytes = { schema: { type: 'string', format: 'binary' } } as const;
const pictureBytes = { content: { 'image/jpeg': bytes, 'image/png': bytes, 'image/webp': bytes } };
const picture = { requestParams: { path: z.object({ sha256: Sha256 }) } };

/** Every path of the API with what it takes and answers. */
export const PATHS: ZodOpenApiPathsObject = withRefusals({
  '/healthz': { get: { summary: 'Whether the process answers', responses: OK } },
  '/readyz': {
    get: {
      summary: 'Whether the server can keep something: its database answers and its disk has room',
      responses: OK,
    },
  },
  '/api/about': { get: operation('What a device needs before it signs in', answer(About)) },
  '/api/accounts': { post: operation('Create an account', ACCEPTED, SignUp) },
  '/api/accounts/confirmation': { post: operation('Confirm an account', DONE, ConfirmAccount) },
  '/api/accounts/confirmation-mail': {
    post: operation('Send the confirmation again', ACCEPTED, ConfirmationMail),
  },
  '/api/session': {
    get: operation('Who is signed in', answer(Session)),
    post: operation('Log in', answer(Session), LogIn),
    delete: operation('Log out', DONE),
  },
  '/api/demo-session': {
    post: operation('Enter as a demo person; only where the demo is on', answer(Session), DemoLogIn),
  },
  '/api/passkey-session/request': { post: operation('Begin to sign in with a passkey alone', answer(PasskeyRequest)) },
  '/api/passkey-session': { post: operation('Sign in with a passkey alone', answer(Session), PasskeyLogIn) },
  '/api/second-factor': {
    get: operation('What signs in beside the password, and which step is missing', answer(SecondFactor)),
  },
  '/api/second-factor/passkey-request': { post: operation('Begin to prove with a passkey', answer(PasskeyRequest)) },
  '/api/second-factor/proof': { post: operation('Prove that it is the owner', DONE, FactorProof) },
  '/api/second-factor/passkey-creation': { post: operation('Begin to add a passkey', answer(PasskeyCreation)) },
  '/api/second-factor/passkeys': { post: operation('Add the passkey made', answer(AddedFactor), AddPasskey) },
  '/api/second-factor/totp-secret': { post: operation('Begin to add an authenticator app', answer(TotpSecret)) },
  '/api/second-factor/totp': { post: operation('Add the app that shows the code', answer(AddedFactor), AddTotp) },
  '/api/second-factor/recovery-codes': { post: operation('Make new recovery codes', answer(RecoveryCodes)) },
  '/api/second-factor/{id}': {
    put: { ...operation('Rename a passkey or app', DONE, RenameFactor), ...byId },
    delete: { ...operation('Remove it', DONE), ...byId },
  },
  '/api/second-factor/holder': {
    post: operation('For the support team: what somebody signs in with', answer(FactorHolder), FindFactorHolder),
  },
  '/api/second-factor/given-back': {
    post: operation('For the support team: give a lost factor back', answer(FactorHolder), GiveFactorBack),
  },
  '/api/lost-password': { post: operation('Ask for a new password', ACCEPTED, LostPassword) },
  '/api/new-password': { post: operation('Set a new password', DONE, NewPassword) },
  '/api/account': {
    get: operation('What only its owner sees of an account', answer(AccountDetails)),
    put: operation('Edit Your Profile', answer(Session), AccountChange),
  },
  '/api/account/password': { put: operation('Change the password; other sessions end', DONE, PasswordChange) },
  '/api/account/email': {
    put: operation('Ask for another address, confirmed at both', ACCEPTED, EmailChange),
    delete: operation('Give the change of address up', DONE),
  },
  '/api/account/email-confirmation': {
    post: operation('Confirm a change of address', answer(EmailChangeState), ConfirmEmailChange),
  },
  '/api/account/erasure': { post: operation('Delete the account', DONE, EraseAccount) },
  '/api/account/identity': { delete: operation('Unlink the identity provider', DONE) },
  '/api/sessions': {
    get: operation('Signed-in browsers of the account', answer(DeviceSessions)),
    delete: operation('End all but this one', DONE),
  },
  '/api/sessions/{id}': {
    delete: { ...operation('End one', DONE), requestParams: { path: z.object({ id: SessionId }) } },
  },
  '/api/identity/start': { get: operation('To the identity provider', REDIRECT) },
  '/api/identity/callback': { get: operation('Back from the identity provider', REDIRECT) },
  '/api/identity/pending': { get: operation('The step that is missing after it', answer(PendingIdentity)) },
  '/api/identity/link': { post: operation('Prove the account the address belongs to', answer(Session), LinkIdentity) },
  '/api/identity/account': {
    post: operation('Create an account with the proved address', answer(Session), CreateFromIdentity),
  },
  '/api/companies': {
    get: { ...operation('Search companies', answer(Companies)), requestParams: { query: CompaniesQuery } },
    post: operation('Create Operator', answer(CreatedCompany), CreateCompany),
  },
  '/api/companies/similar': {
    get: {
      ...operation('Companies with much the same name', answer(Companies)),
      requestParams: { query: SimilarQuery },
    },
  },
  '/api/companies/{id}': {
    get: { ...operation('One’s own company', answer(CompanyDetails)), ...byId },
    put: { ...operation('Correct it', answer(CompanyDetails), CorrectCompany), ...byId },
  },
  '/api/mandates': {
    get: operation('Mandates of the companies one acts for', answer(Mandates)),
    post: operation('Ask a company for a mandate', answer(Mandate), RequestMandate),
  },
  '/api/mandate-requests': { get: operation('Mandates that wait for one’s decision', answer(Mandates)) },
  '/api/mandates/{id}/decision': {
    post: { ...operation('Give or refuse a mandate', answer(Mandate), RoleDecision), ...byId },
  },
  '/api/mandates/{id}/end': { post: { ...operation('End a mandate', answer(Mandate), EndMandate), ...byId } },
  '/api/competent-authorities': {
    get: operation('The competent authorities of the Member States', answer(Authorities)),
  },
  '/api/competent-authorities/{country}': {
    put: {
      ...operation('Complete what is known of an authority', answer(Authority), AuthorityChange),
      requestParams: { path: z.object({ country: CountryCode }) },
    },
  },
  '/api/unattended-licences': {
    get: operation('Lodged licences no active officer waits for', answer(UnattendedLicences)),
  },
  '/api/grants': {
    get: {
      ...operation('Roles one decides about', answer(HeldGrants)),
      requestParams: { query: GrantsQuery },
    },
  },
  '/api/grants/{id}/changes': {
    post: { ...operation('Suspend, give back, appoint or give up a role', answer(Grant), GrantChange), ...byId },
  },
  '/api/role-requests': {
    get: operation('Requests that wait for one’s decision', answer(PendingRequests)),
    post: operation('Send Authorization Request', answer(Grant), RoleRequest),
  },
  '/api/role-requests/{id}/decision': {
    post: { ...operation('Approve or refuse a request', answer(Grant), RoleDecision), ...byId },
  },
  '/api/role-requests/{id}/mail': {
    get: { ...operation('The e-mail that goes with one’s request', answer(RequestMail)), ...byId },
    post: { ...operation('Send it, once', answer(RequestMail)), ...byId },
  },
  '/api/images/{sha256}': {
    head: { ...operation('How much of a picture the server holds', OK), ...picture },
    get: {
      ...operation('A rendition of a picture', OK),
      requestParams: { ...picture.requestParams, query: RenditionQuery },
    },
    put: {
      ...operation('The next part of a picture (Content-Range); 201 with the last one', { ...OK, ...CREATED }),
      ...picture,
      requestBody: pictureBytes,
    },
  },
  '/api/licences': {
    get: {
      ...operation('List and search the licences one may consult', answer(FoundLicences)),
      requestParams: { query: SearchQuery },
    },
  },
  '/api/licences/{id}/history': {
    get: {
      ...operation('What each event changed, on which device, and who opened it', answer(LicenceHistory)),
      requestParams: { ...byId.requestParams, query: HistoryQuery },
    },
  },
  '/api/figures': {
    get: {
      ...operation(
        'Figures of the yearly report, of the own country or, for the support team, of all',
        answer(Figures),
      ),
      requestParams: { query: FiguresQuery },
    },
  },
  '/api/reads': { post: operation('Licences an officer opened, noted once each', answer(ReadsAnswer), ReadsRequest) },
  '/api/leases': {
    get: { ...operation('Which licences officers of the authority have open', answer(Leases)), ...asAuthority },
  },
  '/api/licences/{id}/lease': {
    put: { ...operation('Say that one has it open, or hear who has', answer(Lease), AsAuthority), ...byId },
    delete: { ...operation('Give one’s own lease back', DONE), ...byId },
  },
  '/api/licences/{id}/background': {
    get: {
      ...operation(
        'Other uses of the number, and how licences of the exporter and the company ended',
        answer(Background),
      ),
      requestParams: { path: z.object({ id: Uuid }), query: AsAuthority },
    },
  },
  '/api/clearance/find': {
    post: operation(
      'Open a validated licence of the own Member State by its complete number or code',
      answer(FoundAtCustoms),
      FindAtCustoms,
    ),
  },
  '/api/live': {
    get: operation('Server-sent events: `changed` says that the feed has something new', { ...OK, ...DONE }),
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
      ...operation('What one may see and has not yet', answer(z.union([ChangesPage, BareChangesPage]))),
      requestParams: { query: ChangesQuery },
    },
  },
  '/api/receipt-keys': { get: operation('Public keys of receipts', OK) },
  '/api/push-subscription': {
    put: operation('Register this browser for web push', answer(PushSubscriptionKept), PushSubscriptionInput),
    delete: operation('End it', DONE, PushSubscriptionEnd),
  },
  '/api/push-subscription/test': { post: operation('Send me a test', ACCEPTED) },
  '/api/notification-preferences': {
    get: operation('How one wants to be told, and whether mails arrive', answer(NotificationPreferences)),
    put: operation(
      'Change it; 409 `stale-version` carries what is in force',
      answer(NotificationPreferences),
      NotificationPreferencesChange,
    ),
  },
  '/api/test-mail': { post: operation('Send me a test mail', ACCEPTED, TestMail) },
  '/api/deliveries': {
    get: {
      ...operation('What was told one, by which channel, and what became of it', answer(ToldNewsPage)),
      requestParams: { query: ToldNewsQuery },
    },
  },
  '/api/inbox/read': { post: operation('Mark inbox rows as read', DONE, InboxRead) },
});

/** The HTTP surface as OpenAPI 3.1, made from the schemas that client and server check. */
export function buildOpenApi(): object {
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'FLEGT Licences', version: String(CONTRACT_VERSION) },
    paths: PATHS,
    components: { schemas: { Command, Problem, Licence, LicenceContent } },
  });
}
