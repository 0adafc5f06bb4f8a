import { v7 as newUuid } from 'uuid';
import { CommandResponse } from '#contract/answer';
import { CONTRACT_VERSION, type CommandRequest } from '#contract/command';
import type { Licence } from '#contract/licence';
import { Session } from '#contract/session';
import type { LicenceContent } from '#domain/licence-content';
import { readJson, type ApiCaller } from '#e2e/support/api-caller';

/** A new draft of `caller` that lacks nothing: what a licence of theirs says, with `changes`. @returns its id */
export async function makeDraft(
  caller: ApiCaller,
  { content }: Licence,
  changes: Partial<LicenceContent>,
): Promise<string> {
  const { grants } = Session.parse(readJson(await caller.call('GET', '/api/session')));
  const now = new Date().toISOString();
  const licenceId = newUuid();
  const request: CommandRequest = {
    deviceId: newUuid(),
    sentAt: now,
    commands: [
      {
        kind: 'saveDraft',
        payload: { content: { ...content, ...changes } },
        mutationId: newUuid(),
        licenceId,
        base: 0,
        imageIds: content.pictures.map((picture) => picture.id),
        grantId: grants[0]?.id,
        contractVersion: CONTRACT_VERSION,
        deviceAt: now,
      },
    ],
  };
  const { answers } = CommandResponse.parse(readJson(await caller.send('POST', '/api/commands', request)));
  if (answers[0]?.outcome !== 'accepted') throw new Error(`The draft was not taken: ${JSON.stringify(answers)}`);
  return licenceId;
}
