import type { Answer } from '#contract/answer';
import { Command, CONTRACT_VERSION, type CommandRequest } from '#contract/command';
import { parse } from '#server/http/parse';
import { Problem } from '#server/http/problem';
import type { Services } from '#server/services';
import { processCommand, type Sender } from '#server/sync/process-command';

/**
 * One answer for each command, in order. Each is read by itself: a bad one stops its licence only, and later commands of
 * that licence are `blocked`.
 */
export async function receiveCommands(
  services: Services,
  accountId: string,
  { deviceId, sentAt, commands }: CommandRequest,
): Promise<Answer[]> {
  const deviceOffsetMs = Date.now() - Date.parse(sentAt);
  const stopped = new Set<string>();
  const answers: Answer[] = [];
  for (const sent of commands) {
    const { mutationId, licenceId } = peek(sent);
    const sender = { accountId, deviceId, deviceOffsetMs, at: new Date(), tells: true };
    const answer = await answerOne(services, sender, sent, stopped.has(licenceId));
    // Its id may be anything; what is no text cannot be sent back as text.
    answers.push({ ...answer, mutationId });
    if (licenceId && answer.outcome !== 'accepted') stopped.add(licenceId);
  }
  return answers;
}

async function answerOne(services: Services, sender: Sender, sent: unknown, isStopped: boolean): Promise<Answer> {
  const { mutationId, contractVersion } = peek(sent);
  if (isStopped) return { outcome: 'blocked', mutationId };
  // A newer contract may have other fields: it is not read any further.
  if (Number.isInteger(contractVersion) && contractVersion !== CONTRACT_VERSION)
    return { outcome: 'update-needed', mutationId, contractVersion: CONTRACT_VERSION };
  try {
    return await processCommand(services, sender, parse(Command, sent));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.cause) services.log.error({ error: error.cause, kind: 'command' }, 'reading failed');
    return { outcome: 'refused', mutationId, problem: error.toBody() };
  }
}

/** What can be said of a command before it is read. */
function peek(sent: unknown): { mutationId: string; licenceId: string; contractVersion: unknown } {
  const it: Record<string, unknown> = typeof sent === 'object' && sent !== null ? { ...sent } : {};
  const { mutationId, licenceId, contractVersion } = it;
  return {
    mutationId: typeof mutationId === 'string' ? mutationId : '',
    licenceId: typeof licenceId === 'string' ? licenceId.toLowerCase() : '',
    contractVersion,
  };
}
