import * as z from 'zod/mini';
import type { Role } from '#domain/workflow/role';
import { readTrustProxy, type TrustProxy } from '#server/http/trust-proxy';
import { staysOnMachine } from '#server/mail/stays-on-machine';
import { isStrongSecret } from '#server/session-secret';

/** What a person must change before the server can start: one sentence, shown without a stack. */
export class StartRefused extends Error {}

/** Digits, and nothing that counts as a number only in a programming language: a blank would be 0. */
const Numeral = z.pipe(z.string().check(z.regex(/^\d{1,6}(\.\d+)?$/)), z.transform(Number));
const HostName = z.string().check(z.regex(/^(\[[\da-f:.]+\]|[\w.-]+)$/i));

const Environment = z.object({
  NODE_ENV: z._default(z.enum(['production', 'development', 'test']), 'development'),
  HOST: z._default(z.string().check(z.regex(/^[\w.:-]+$/)), '127.0.0.1'),
  PORT: z._default(z.pipe(Numeral, z.int().check(z.lte(65_535))), 8080),
  TRUST_PROXY: z.optional(z.string().check(z.refine((it) => readTrustProxy(it) !== undefined))),
  MIN_FREE_MB: z._default(z.pipe(Numeral, z.int().check(z.lte(999_999))), 100),
  ALLOWED_HOSTS: z.optional(
    z.string().check(z.refine((list) => splitList(list).every((it) => HostName.safeParse(it).success))),
  ),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), 'data'),
  CLIENT_DIR: z._default(z.string().check(z.minLength(1)), 'dist/client'),
  DATABASE_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/ })),
  PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/ })),
  SMTP_URL: z.optional(z.url({ protocol: /^smtps?$/ })),
  SESSION_SECRET: z.optional(z.string().check(z.minLength(32), z.maxLength(1000), z.refine(isStrongSecret))),
  DEMO: z.optional(z.enum(['0', '1'])),
  VAPID_SUBJECT: z.optional(z.string()),
  SECURITY_CONTACT: z.optional(z.string().check(z.regex(/^(https:\/\/|mailto:)[\w.+-][^\s]*$/), z.maxLength(300))),
  SUPPORT_EMAIL: z._default(z.email(), 'support@example.org'),
  MAIL_FROM: z._default(z.email(), 'no-reply@example.org'),
  MAIL_BOUNCE_ADDRESS: z.optional(z.email().check(z.maxLength(254), z.regex(/^[^+]{1,12}@/))),
  MAIL_GATHER_S: z.optional(z.pipe(Numeral, z.number().check(z.lte(600)))),
  PUSH_GATHER_S: z.optional(z.pipe(Numeral, z.number().check(z.lte(60)))),
  PUSH_TEST_ORIGIN: z.optional(
    z.string().check(z.refine((list) => list.split(',').every((it) => /^http:/.test(it) && URL.canParse(it)))),
  ),
  REQUIRE_SECOND_FACTOR: z.optional(z.enum(['officers', 'none'])),
  OIDC_ISSUER: z.optional(z.url({ protocol: /^https?$/ })),
  OIDC_CLIENT_ID: z.optional(z.string()),
  OIDC_CLIENT_SECRET: z.optional(z.string()),
  OIDC_NAME: z._default(z.string().check(z.maxLength(40)), 'EU Login'),
  LOG_LEVEL: z._default(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'warn'),
});

/** The identity provider (OpenID Connect) people may sign in with. */
export interface IdentityProviderConfig {
  /** Its issuer identifier: discovery begins there. */
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As people know it: "EU Login". */
  readonly name: string;
}

/** Who needs a second factor. Officers decide about what others lodge, and the support team about who may. */
const ROLES_WITH_FACTOR: Readonly<Record<'officers' | 'none', readonly Role[]>> = {
  officers: ['fmsca', 'customs', 'support'],
  none: [],
};

/** Everything the environment decides, read once. */
export interface Config {
  readonly isProduction: boolean;
  /** Demo people, their one-tap entrance and `/dev/mail`; never in production. */
  readonly isDemo: boolean;
  /** Address it listens on. */
  readonly host: string;
  readonly port: number;
  readonly trustProxy: TrustProxy;
  /** Names beside that of `publicUrl` under which it answers, in lower case. */
  readonly allowedHosts: readonly string[];
  readonly dataDir: string;
  /** With less room than this in `dataDir` the server says that it is not ready. */
  readonly minFreeBytes: number;
  readonly clientDir: string;
  /** Undefined: the embedded PostgreSQL is launched. */
  readonly databaseUrl: string | undefined;
  /** Origin of links in mails, without a slash at its end. */
  readonly publicUrl: string;
  /** Undefined: mails are stored and shown at `/dev/mail`. */
  readonly smtpUrl: string | undefined;
  /** Undefined: one is made once in the data folder. */
  readonly sessionSecret: string | undefined;
  /** Contact for push services (RFC 8292): an https or mailto URL with a real host. */
  readonly vapidSubject: string;
  readonly supportEmail: string;
  /** Whom to tell of a weakness: an https or mailto URL. */
  readonly securityContact: string;
  readonly mailFrom: string;
  /** Mailbox that mails which cannot be delivered come back to; undefined: they come back to `mailFrom`, and nobody learns of it. */
  readonly mailBounceAddress: string | undefined;
  /** Milliseconds in which news for one person become one message. */
  readonly gatherMs: { readonly mail: number; readonly push: number };
  /** Receivers on this machine that push messages may be posted to; only outside production. */
  readonly pushTestOrigins: readonly string[];
  /** People who act in one of these need a second factor; others may have one. */
  readonly rolesWithFactor: readonly Role[];
  /** Undefined: people sign in with a password only. */
  readonly identityProvider: IdentityProviderConfig | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/**
 * The configuration in `env`.
 * @throws StartRefused with one sentence that names the variable
 */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(filled);
  if (!parsed.success) throw new StartRefused(sayWhatIsWrong(parsed.error));
  const value = parsed.data;
  const isProduction = value.NODE_ENV === 'production';
  if (isProduction) assertProduction(value);
  else assertMailStays(value.SMTP_URL);
  const publicUrl = (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, '');
  const vapidSubject = value.VAPID_SUBJECT ?? (isProduction ? publicUrl : 'https://flegt.example.org');
  assertVapidSubject(vapidSubject);
  return {
    isProduction,
    isDemo: !isProduction && (value.DEMO === '1' || (value.DEMO !== '0' && !value.DATABASE_URL)),
    host: value.HOST,
    port: value.PORT,
    trustProxy: readTrustProxy(value.TRUST_PROXY ?? '0') ?? 0,
    allowedHosts: splitList(value.ALLOWED_HOSTS ?? '').map((it) => it.toLowerCase()),
    dataDir: value.DATA_DIR,
    minFreeBytes: value.MIN_FREE_MB * 1_000_000,
    clientDir: value.CLIENT_DIR,
    databaseUrl: value.DATABASE_URL,
    publicUrl,
    smtpUrl: value.SMTP_URL,
    sessionSecret: value.SESSION_SECRET,
    vapidSubject,
    supportEmail: value.SUPPORT_EMAIL,
    securityContact: value.SECURITY_CONTACT ?? `mailto:${value.SUPPORT_EMAIL}`,
    mailFrom: value.MAIL_FROM,
    mailBounceAddress: value.MAIL_BOUNCE_ADDRESS,
    gatherMs: {
      mail: 1000 * (value.MAIL_GATHER_S ?? (isProduction ? 20 : 2)),
      push: 1000 * (value.PUSH_GATHER_S ?? (isProduction ? 3 : 1)),
    },
    pushTestOrigins: (value.PUSH_TEST_ORIGIN?.split(',') ?? []).map((it) => new URL(it).origin),
    rolesWithFactor: ROLES_WITH_FACTOR[value.REQUIRE_SECOND_FACTOR ?? (isProduction ? 'officers' : 'none')],
    identityProvider: readIdentityProvider(value, isProduction),
    logLevel: value.LOG_LEVEL,
  };
}

function assertProduction(value: z.infer<typeof Environment>): void {
  const missing = (['DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL', 'SESSION_SECRET', 'TRUST_PROXY'] as const).filter(
    (name) => !value[name],
  );
  if (missing.length) throw new StartRefused(`In production ${missing.join(', ')} must be set.`);
  if (value.DEMO === '1') throw new StartRefused('DEMO=1 is refused in production: anybody could enter.');
  if (value.PUSH_TEST_ORIGIN) throw new StartRefused('PUSH_TEST_ORIGIN is refused in production.');
  if (value.PUBLIC_URL?.startsWith('http:')) throw new StartRefused('In production PUBLIC_URL must begin with https.');
}

/** All three or none; what travels between the provider and us is secret, so plain http stays on this machine. */
function readIdentityProvider(
  { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }: z.infer<typeof Environment>,
  isProduction: boolean,
): IdentityProviderConfig | undefined {
  if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return undefined;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
    throw new StartRefused('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are set together, or none of them.');
  const issuer = new URL(OIDC_ISSUER);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  if (issuer.protocol !== 'https:' && (isProduction || !isLocal))
    throw new StartRefused('OIDC_ISSUER must begin with https.');
  return { issuer, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME };
}

/** Addresses of real authorities are in the data: what people try out must never reach them. */
function assertMailStays(smtpUrl: string | undefined): void {
  if (smtpUrl && !staysOnMachine(smtpUrl))
    throw new StartRefused('Outside production no mail leaves this machine: the host of SMTP_URL must be localhost.');
}

/** Push services refuse a subject without a real host; Apple answers 403 to `mailto:…@localhost`. */
function assertVapidSubject(subject: string): void {
  const host = /^https:\/\/([^/:]+)/.exec(subject)?.[1] ?? /^mailto:[^@\s]+@([^@\s]+)$/.exec(subject)?.[1];
  if (!host?.includes('.') || /(^|\.)local(host)?$/.test(host))
    throw new StartRefused(
      'VAPID_SUBJECT must be an https or mailto URL with a public host, or push services refuse it.',
    );
}

/** The parts of a list with commas, none for an empty one. */
function splitList(list: string): string[] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function sayWhatIsWrong(error: z.core.$ZodError): string {
  const names = new Set(error.issues.map((issue) => issue.path.join('.')));
  const choices = names.has('NODE_ENV') ? ' NODE_ENV is production, development or test.' : '';
  return `The environment has a value that cannot be used: ${[...names].join(', ')}.${choices} docs/operations.md says what each may be.`;
}
