import type { Answer } from '#contract/answer';
import type { Session } from '#contract/session';
import type { Command } from '#contract/command';
import type { Transport, TransportAnswer, TransportRequest } from '../engine/transport';

type Reply = TransportAnswer | Error;
type Replier = (request: TransportRequest) => Reply;

/** JSON as our server sends it. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): TransportAnswer {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  const all: Record<string, string> = { 'content-type': type, ...headers };
  return { status, header: (name) => all[name] ?? null, text: JSON.stringify(body) };
}

/** A page of somebody else. */
export const PORTAL: TransportAnswer = {
  status: 200,
  header: (name) => (name === 'content-type' ? 'text/html' : null),
  text: '<html>Sign in to the hotel</html>',
};

export const toProblem = (status: number, code: string, params?: Record<string, string>): unknown => ({
  type: `/problems/${code}`,
  title: code,
  status,
  code,
  ...(params && { params }),
});

/** The session of Ana under this account id. */
export const toSession = (accountId: string): Session => ({
  accountId,
  firstName: 'Ana',
  lastName: 'Peeters',
  email: 'a@example.org',
  language: 'en',
  grants: [],
  mandates: [],
});

/** Answers as scripted: one reply after another for each kind of request; the last one goes on. */
export class ScriptedServer {
  readonly requests: TransportRequest[] = [];
  /** Commands of each `POST /api/commands`, in order. */
  readonly sent: Command[][] = [];
  session: Replier;
  commands: ((commands: Command[]) => Answer[] | Reply)[] = [];
  changes: Replier[] = [];
  reads: Replier = ({ body }) => json(200, { received: JSON.parse(String(body)).reads.length as number });
  head: Replier = () => json(404, null);
  put: Replier[] = [];
  readMarks: Replier[] = [() => ({ ...json(204, null), text: '' })];

  constructor(accountId: string) {
    const session = toSession(accountId);
    this.session = () => json(200, session);
  }

  readonly transport: Transport = async (request) => {
    this.requests.push(request);
    const reply = this.#reply(request);
    if (reply instanceof Error) throw reply;
    return reply;
  };

  #reply(request: TransportRequest): Reply {
    if (request.path === '/api/session') return this.session(request);
    if (request.path === '/api/commands') return this.#takeCommands(request);
    if (request.path === '/api/reads') return this.reads(request);
    if (request.path === '/api/inbox/read') return next(this.readMarks)?.(request) ?? new Error('not scripted');
    if (request.method === 'HEAD') return this.head(request);
    if (request.method === 'PUT') return next(this.put)?.(request) ?? new Error('not scripted');
    return next(this.changes)?.(request) ?? json(200, EMPTY_PAGE);
  }

  #takeCommands({ body }: TransportRequest): Reply {
    const { commands } = JSON.parse(body as string) as { commands: Command[] };
    this.sent.push(commands);
    const reply = next(this.commands)?.(commands) ?? new Error('not scripted');
    return Array.isArray(reply) ? json(200, { answers: reply, serverTime: '2026-03-01T10:00:05.000Z' }) : reply;
  }
}

const EMPTY_PAGE = {
  startAgain: false,
  offerAgain: false,
  changes: [],
  checkpoint: 'place-1',
  more: false,
  serverTime: '2026-03-01T10:00:05.000Z',
};

function next<Script>(scripts: Script[]): Script | undefined {
  return scripts.length > 1 ? scripts.shift() : scripts[0];
}
