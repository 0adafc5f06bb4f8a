import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import type { Answer } from '#contract/answer';
import type { Change, ChangesPage } from '#contract/changes';
import { CONTRACT_VERSION, type Base, type CommandKind } from '#contract/command';
import type { LicenceContent, Picture } from '#domain/licence-content';
import { buildLicence } from '#domain/testing/build-licence';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import type { DemoPerson } from '#server/demo/people';
import { createApp } from '#server/http/app';
import { buildServices, type SpecServices } from '#server/http/testing/build-services';
import { signInAs, type SignedIn } from '#server/http/testing/sign-in';
import { buildJpeg, uploadPicture } from '#server/images/testing/upload-picture';

/** A person with a device. */
export interface User {
  readonly person: DemoPerson;
  readonly agent: SignedIn;
  /** Sends commands in one request and gives the answers. */
  readonly send: (...commands: unknown[]) => Promise<Answer[]>;
  /** Sends one command and gives its answer. */
  readonly sendOne: (command: object) => Promise<Answer>;
  /** A page of the feed. */
  readonly pull: (query?: Record<string, string>) => Promise<ChangesPage>;
}

/** The real app over a real database with the demo people in it. */
export interface SyncWorld {
  readonly services: SpecServices;
  readonly app: Express;
  readonly enter: (person: DemoPerson) => Promise<User>;
  readonly stop: () => Promise<void>;
}

export async function buildSyncWorld(): Promise<SyncWorld> {
  const services = await buildServices();
  await loadDemoPeople(services.db);
  const { app, stop: stopApp } = createApp(services);
  const stop = async () => {
    stopApp();
    await services.stop();
  };
  return { services, app, enter: async (person) => toUser(person, await signInAs(app, person)), stop };
}

function toUser(person: DemoPerson, agent: SignedIn): User {
  const deviceId = randomUUID();
  const send = async (...commands: unknown[]): Promise<Answer[]> => {
    const sentAt = new Date().toISOString();
    const { body } = await agent.post('/api/commands').send({ deviceId, sentAt, commands }).expect(200);
    return body.answers as Answer[];
  };
  const sendOne = async (command: object) => (await send(command))[0] as Answer;
  const pull = async (query = {}) => (await agent.get('/api/changes').query(query).expect(200)).body as ChangesPage;
  return { person, agent, send, sendOne, pull };
}

interface CommandParts {
  readonly licenceId?: string;
  readonly base?: Base;
  readonly content?: LicenceContent;
  readonly words?: string;
  readonly mutationId?: string;
  /** What customs compared, where it is not nothing. */
  readonly compared?: object;
}

/** A command of `user` under their own grant. */
export function buildCommand({ person }: Pick<User, 'person'>, kind: CommandKind, parts: CommandParts = {}) {
  const { licenceId = randomUUID(), base = 0, content = buildLicence({ pictures: [] }), words = 'Because.' } = parts;
  const compared = { declarationNumber: '', declared: [], isOtherOffice: false, ...parts.compared };
  const payloads = {
    saveDraft: { content },
    submit: { content },
    update: { content, words },
    discard: {},
    verify: { words, steps: ['information'] },
    reject: { words, reasons: ['notPerSpecimen'] },
    cancel: { words, because: 'replaced', replacedBy: '' },
    clear: { words, ...compared },
    suspend: { words, ...compared, measure: 'suspend' },
    refuse: { words, ...compared },
  };
  return {
    kind,
    payload: kind in payloads ? payloads[kind as keyof typeof payloads] : { words },
    mutationId: parts.mutationId ?? randomUUID(),
    licenceId,
    base,
    imageIds: content.pictures.map(({ id }) => id),
    grantId: person.grantId,
    contractVersion: CONTRACT_VERSION,
    deviceAt: new Date().toISOString(),
  };
}

/** Why an answer refuses; its outcome when it does not. */
export const codeOf = (answer: Answer): string => (answer.outcome === 'refused' ? answer.problem.code : answer.outcome);

/** A number nobody used, of Indonesia for `country`. */
export function buildNumber(country = 'BE'): string {
  const digits = () => String(Math.floor(Math.random() * 100_000)).padStart(5, '0');
  return `26.${digits()}-${digits()}.001-ID-${country}`;
}

/** Uploads a picture and gives what the licence says of it. */
export async function buildPicture(user: User): Promise<Picture> {
  const jpeg = await buildJpeg(120, 160);
  const id = await uploadPicture(user.agent, jpeg);
  return { id, box: 2, mediaType: 'image/jpeg', sizeBytes: jpeg.length, widthPx: 120, heightPx: 160 };
}

/** Every change up to the end of the feed, `limit` at a time, and the checkpoint then. */
export async function pullAll(
  user: User,
  after?: string,
  limit = '50',
): Promise<{ changes: Change[]; checkpoint: string }> {
  const changes: Change[] = [];
  for (let checkpoint = after; ;) {
    const page = await user.pull({ limit, ...(checkpoint ? { after: checkpoint } : {}) });
    changes.push(...page.changes);
    checkpoint = page.checkpoint;
    if (!page.more) return { changes, checkpoint };
  }
}

/** Submits a licence of `importer` and lets `steps` follow, each by its person. @returns its id and version */
export async function buildLodged(
  importer: User,
  content: Partial<LicenceContent> = {},
  steps: readonly (readonly [User, CommandKind])[] = [],
): Promise<{ licenceId: string; version: number }> {
  const licenceId = randomUUID();
  const full = buildLicence({ pictures: [], licenceNumber: buildNumber(), ...content });
  const all = [[importer, 'submit'] as const, ...steps];
  for (const [base, [user, kind]] of all.entries()) {
    const answer = await user.sendOne(buildCommand(user, kind, { licenceId, base, content: full }));
    if (answer.outcome !== 'accepted') throw new Error(`${kind} was not accepted: ${JSON.stringify(answer)}`);
  }
  return { licenceId, version: all.length };
}
