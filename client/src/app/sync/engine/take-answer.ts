import type { Problem } from '#contract/problem';
import { backOffMs } from './back-off.ts';
import type { SyncPorts } from './ports.ts';
import type { ReadAnswer } from './read-answers.ts';
import { toDeviceProblem } from './sync-failure.ts';

/** How long a command waits for its licence to come back to a restored server, in ms; the person can hurry it. */
const NOT_RESTORED_MS = 5 * 60_000;

/**
 * `isFirst`: of its licence in the request; `isBuilding`: it builds on a licence the server had; `isRepeated`: the same pictures were
 * missed before in this passage.
 */
interface Circumstances {
  readonly isFirst: boolean;
  readonly isBuilding: boolean;
  readonly isRepeated: boolean;
}

/**
 * Does on the device what the server's answer to one command means.
 * @returns whether the command, if it is still there, may be tried again at once
 */
export async function takeAnswer(ports: SyncPorts, answer: ReadAnswer, about: Circumstances): Promise<boolean> {
  const { outbox } = ports;
  const { mutationId } = answer;
  switch (answer.outcome) {
    case 'accepted':
      await outbox.accept(answer);
      return true;
    case 'conflict':
      await outbox.hold(mutationId, toDeviceProblem('conflict', 409), answer.present);
      return false;
    case 'refused':
      if (about.isBuilding && (await isToComeBack(ports, answer.problem))) {
        const nextTryAt = new Date(ports.now().getTime() + NOT_RESTORED_MS);
        await outbox.postpone([mutationId], nextTryAt, toDeviceProblem('not-restored-yet', 404));
      } else await outbox.hold(mutationId, answer.problem);
      return false;
    case 'update-needed':
      await outbox.hold(mutationId, toDeviceProblem('update-needed', 0, { version: `${answer.contractVersion}` }));
      return false;
    case 'unread':
      if (answer.isConflict) await outbox.hold(mutationId, toDeviceProblem('conflict', 409));
      else await outbox.postpone([mutationId], later(ports), toDeviceProblem('answer-unread'));
      return false;
    case 'missing-images':
      return takeMissing(ports, answer.mutationId, answer.missing, about.isRepeated);
    case 'blocked':
      // One before it decides when it goes; alone it would be asked again and again.
      await outbox.postpone([mutationId], about.isFirst ? later(ports) : null, toDeviceProblem('blocked'));
      return !about.isFirst;
  }
}

/**
 * After a restore the server may not have a licence yet that another device still holds and offers again. As long as devices offer, "no
 * such licence" is not the last word.
 */
async function isToComeBack({ feed, now }: SyncPorts, { code }: Problem): Promise<boolean> {
  return code === 'not-found' && feed.wasRestored(now());
}

async function takeMissing(
  ports: SyncPorts,
  mutationId: string,
  missing: readonly string[],
  isRepeated: boolean,
): Promise<boolean> {
  const { outbox, pictures } = ports;
  const known = await Promise.all(missing.map((id) => pictures.find(id)));
  if (known.some((picture) => picture === undefined)) {
    await outbox.hold(mutationId, toDeviceProblem('picture-lost'));
    return false;
  }
  for (const id of missing) await pictures.noteSent(id, 0, false);
  await outbox.postpone([mutationId], isRepeated ? later(ports) : null, toDeviceProblem('missing-images'));
  return !isRepeated;
}

const later = ({ now, chance }: SyncPorts): Date => new Date(now().getTime() + backOffMs(5, chance()));
