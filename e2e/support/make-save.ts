import { v7 as newUuid } from 'uuid';
import { Session } from '#contract/session';
import { CONTRACT_VERSION, type CommandRequest } from '#contract/command';
import type { Licence } from '#contract/licence';
import { readJson, type ApiCaller } from '#e2e/support/api-caller';

/** A change of `licence` from its present version, as a device of `caller` would send it. */
export async function makeSave(
  caller: ApiCaller,
  { id, version, content }: Licence,
  kind: 'saveDraft' | 'submit' | 'discard' | 'withdraw',
): Promise<CommandRequest> {
  const { grants } = Session.parse(readJson(await caller.call('GET', '/api/session')));
  const now = new Date().toISOString();
  const changed = { ...content, distinguishingMarks: 'CHANGED BY A PROGRAM' };
  const command = {
    kind,
    payload: kind === 'discard' ? {} : kind === 'withdraw' ? { words: '' } : { content: changed },
    mutationId: newUuid(),
    licenceId: id,
    base: version,
    imageIds: content.pictures.map((picture) => picture.id),
    grantId: grants[0]?.id,
    contractVersion: CONTRACT_VERSION,
    deviceAt: now,
  };
  return { deviceId: newUuid(), sentAt: now, commands: [command] };
}
