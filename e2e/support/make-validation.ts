import { v7 as newUuid } from 'uuid';
import { CommandResponse } from '#contract/answer';
import { CONTRACT_VERSION, type CommandRequest } from '#contract/command';
import type { Licence } from '#contract/licence';
import { Session } from '#contract/session';
import { readJson, type ApiCaller } from '#e2e/support/api-caller';

/** The authority of `caller` validates `licence`, as its own device would send it. */
export async function makeValidation(caller: ApiCaller, { id, version }: Licence): Promise<void> {
  const { grants } = Session.parse(readJson(await caller.call('GET', '/api/session')));
  const now = new Date().toISOString();
  const request: CommandRequest = {
    deviceId: newUuid(),
    sentAt: now,
    commands: [
      {
        kind: 'validate',
        payload: { words: '', another: 'paper' },
        mutationId: newUuid(),
        licenceId: id,
        base: version,
        imageIds: [],
        grantId: grants[0]?.id,
        contractVersion: CONTRACT_VERSION,
        deviceAt: now,
      },
    ],
  };
  const { answers } = CommandResponse.parse(readJson(await caller.send('POST', '/api/commands', request)));
  if (answers[0]?.outcome !== 'accepted') throw new Error(`It was not validated: ${JSON.stringify(answers)}`);
}
