import { COMMANDS_PER_REQUEST, type CommandRequest } from '#contract/command';
import type { Problem } from '#contract/problem';
import type { OutboxRecord } from '../../storage/records.ts';
import { assertReachable } from './check-session.ts';
import { fillBatch, findDue } from './choose-batch.ts';
import { sendPicture } from './picture-sender.ts';
import type { SyncPorts } from './ports.ts';
import { readAnswer } from './read-answer.ts';
import { AnswersSchema, type ReadAnswer } from './read-answers.ts';
import { ForeignAnswer, RefusedRequest, SyncPause, toDeviceProblem } from './sync-failure.ts';
import { takeAnswer } from './take-answer.ts';

const COMMANDS_MS = 30_000;
/** What something on the way refused waits so long: a firewall does not change its mind from one minute to the next. */
const REFUSED_ON_THE_WAY_MS = 5 * 60_000;
/** A command on which the server fails waits so long. */
const FAILED_MS = 60_000;
/** After so many commands on which it fails, one after another, it is the server. */
const MOST_FAILED = 3;

/** The server failed on the request, as it says itself. */
class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
}

/** One passage through the outbox: sends what is due until nothing is left that could go now. */
export class OutboxSender {
  readonly #ports: SyncPorts;
  readonly #hurry: boolean;
  /** Not tried a second time in this passage. */
  readonly #setAside = new Set<string>();
  readonly #missedPictures = new Set<string>();
  #batchSize = COMMANDS_PER_REQUEST;
  #failedCount = 0;

  constructor(ports: SyncPorts, hurry: boolean) {
    this.#ports = ports;
    this.#hurry = hurry;
  }

  /** @throws SyncPause when it cannot go on now */
  async run(): Promise<void> {
    for (;;) {
      const chains = await this.loadDue();
      if (!chains.length) return;
      const pictures = await Promise.all(chains.map((chain) => this.#findUnsent(chain)));
      const ready = chains.map((chain, index) => chain.slice(0, pictures[index]?.position ?? chain.length));
      const batch = fillBatch(ready, this.#batchSize);
      // A picture takes its time: what needs none goes first, and again after each picture.
      const next = pictures.find((found) => found !== null);
      if (batch.length) await this.#send(batch);
      else if (next) await this.#sendPicture(next);
    }
  }

  /** What could go now, per licence. */
  async loadDue(): Promise<OutboxRecord[][]> {
    const { outbox, now } = this.#ports;
    const chains = findDue(await outbox.load(), { now: now(), hurry: this.#hurry });
    return chains.map((chain) => this.#cut(chain)).filter((chain) => chain.length > 0);
  }

  #cut(chain: OutboxRecord[]): OutboxRecord[] {
    const end = chain.findIndex(({ mutationId }) => this.#setAside.has(mutationId));
    return end < 0 ? chain : chain.slice(0, end);
  }

  /** The first picture of the chain the server is not known to hold, and the place of the command that needs it. */
  async #findUnsent(chain: readonly OutboxRecord[]): Promise<Unsent | null> {
    for (const [position, { command, mutationId }] of chain.entries())
      for (const id of command.imageIds) {
        // A picture this device never had came from the server.
        const upload = (await this.#ports.pictures.find(id))?.upload ?? 'stored';
        if (upload !== 'stored') return { id, position, mutationId };
      }
    return null;
  }

  async #sendPicture({ id, mutationId }: Unsent): Promise<void> {
    try {
      const problem = await sendPicture(this.#ports, id);
      if (problem) await this.#ports.outbox.hold(mutationId, problem);
    } catch (error) {
      if (!(error instanceof ForeignAnswer)) throw error;
      await assertReachable(this.#ports);
      await this.#letWait(mutationId, REFUSED_ON_THE_WAY_MS, toForeign('picture-refused-on-the-way', error));
    }
  }

  /** It alone, with what follows it of its licence: the others go on. */
  async #letWait(mutationId: string, waitMs: number, problem: Problem): Promise<void> {
    const { outbox, now } = this.#ports;
    await outbox.postpone([mutationId], new Date(now().getTime() + waitMs), problem);
    this.#setAside.add(mutationId);
  }

  async #send(batch: readonly OutboxRecord[]): Promise<void> {
    const claimed = await this.#ports.outbox.claim(batch.map(({ mutationId }) => mutationId));
    if (!claimed.length) return;
    try {
      for (const answer of await this.#ask(claimed)) await this.#take(answer, claimed);
      this.#failedCount = 0;
    } catch (error) {
      if (error instanceof RefusedRequest && ![400, 413, 422].includes(error.problem.status))
        throw new SyncPause('serverDown');
      if (error instanceof ForeignAnswer) await assertReachable(this.#ports);
      else if (!(error instanceof RefusedRequest || error instanceof RequestFailed)) throw error;
      await this.#narrowDown(error, claimed);
    }
  }

  async #ask(claimed: readonly OutboxRecord[]): Promise<readonly ReadAnswer[]> {
    const { transport, deviceId, now } = this.#ports;
    const request: CommandRequest = {
      deviceId,
      sentAt: now().toISOString(),
      commands: claimed.map(({ command }) => command),
    };
    const answer = await transport({
      method: 'POST',
      path: '/api/commands',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      timeoutMs: COMMANDS_MS,
    });
    if (answer.status === 500 && (answer.header('content-type') ?? '').includes('problem+json'))
      throw new RequestFailed();
    const answers = readAnswer(answer, AnswersSchema);
    const isMatching = answers.every(({ mutationId }, index) => mutationId === claimed[index]?.mutationId);
    if (answers.length !== claimed.length || !isMatching) throw new SyncPause('serverDown');
    return answers;
  }

  async #take(answer: ReadAnswer, claimed: readonly OutboxRecord[]): Promise<void> {
    const { mutationId } = answer;
    const sent = claimed.find((record) => record.mutationId === mutationId);
    const licenceId = sent?.licenceId;
    const isBuilding = sent !== undefined && sent.command.base !== 0;
    const isFirst = claimed.find((record) => record.licenceId === licenceId)?.mutationId === mutationId;
    const isRepeated = this.#missedPictures.has(mutationId);
    if (answer.outcome === 'missing-images') this.#missedPictures.add(mutationId);
    const mayGoOn = await takeAnswer(this.#ports, answer, { isFirst, isBuilding, isRepeated });
    if (!mayGoOn) this.#setAside.add(mutationId);
  }

  /** The whole request came to nothing: the halves find out which command it is. */
  async #narrowDown(
    error: ForeignAnswer | RefusedRequest | RequestFailed,
    claimed: readonly OutboxRecord[],
  ): Promise<void> {
    const { outbox } = this.#ports;
    const [only] = claimed;
    if (claimed.length === 1 && only) return this.#takeAlone(error, only.mutationId);
    this.#batchSize = Math.ceil(claimed.length / 2);
    await outbox.postpone(
      claimed.map(({ mutationId }) => mutationId),
      null,
      null,
    );
  }

  async #takeAlone(error: ForeignAnswer | RefusedRequest | RequestFailed, mutationId: string): Promise<void> {
    if (error instanceof RefusedRequest) return this.#ports.outbox.hold(mutationId, error.problem);
    if (error instanceof ForeignAnswer)
      return this.#letWait(mutationId, REFUSED_ON_THE_WAY_MS, toForeign('refused-on-the-way', error));
    if ((this.#failedCount += 1) >= MOST_FAILED) throw new SyncPause('serverDown');
    await this.#letWait(mutationId, FAILED_MS, toDeviceProblem('server-failed'));
  }
}

const toForeign = (code: string, { status }: ForeignAnswer): Problem =>
  toDeviceProblem(code, status, { status: String(status) });

interface Unsent {
  readonly id: string;
  readonly position: number;
  readonly mutationId: string;
}
