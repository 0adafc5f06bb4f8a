import { v7 as newUuid } from 'uuid';
import { CommandResponse } from '#contract/answer';
import { CONTRACT_VERSION, type CommandKind } from '#contract/command';
import { Session } from '#contract/session';
import type { LicenceContent } from '#domain/licence-content';
import { ApiCaller, readJson } from '#e2e/support/api-caller';
import { getDemoLicence } from '#e2e/support/demo-licence';
import { findLicence } from '#e2e/support/find-licence';
import { makeDraft } from '#e2e/support/make-draft';
import { makeSave } from '#e2e/support/make-save';

/** Ana makes a licence with `changes` out of one of hers for Belgium, submits it, and Bruno validates it. @returns its id */
export async function lodgeValidated(origin: string, changes: Partial<LicenceContent>): Promise<string> {
  const id = await lodge(await ApiCaller.enter(origin, 'Ana Peeters'), changes);
  await sendDecision(await ApiCaller.enter(origin, 'Bruno Claes'), id, 'validate', { words: '', another: 'paper' });
  return id;
}

/** `ana` makes a licence with `changes` out of one of hers for Belgium, and submits it. @returns its id */
export async function lodge(ana: ApiCaller, changes: Partial<LicenceContent>): Promise<string> {
  const model = await getDemoLicence(ana, 'cleared');
  const id = await makeDraft(ana, model, changes);
  const draft = await findLicence(ana, id);
  await ana.send('POST', '/api/commands', await makeSave(ana, draft, 'submit'));
  return id;
}

/** `caller` decides about the licence as it is now, as another device of theirs would. */
export async function sendDecision(caller: ApiCaller, id: string, kind: CommandKind, payload: object): Promise<void> {
  const { grants } = Session.parse(readJson(await caller.call('GET', '/api/session')));
  const licence = await findLicence(caller, id);
  const now = new Date().toISOString();
  const command = {
    kind,
    payload,
    mutationId: newUuid(),
    licenceId: id,
    base: licence.version,
    imageIds: [],
    grantId: grants[0]?.id,
    contractVersion: CONTRACT_VERSION,
    deviceAt: now,
  };
  const request = { deviceId: newUuid(), sentAt: now, commands: [command] };
  const { answers } = CommandResponse.parse(readJson(await caller.send('POST', '/api/commands', request)));
  if (answers[0]?.outcome !== 'accepted') throw new Error(`Not taken: ${JSON.stringify(answers)}`);
}
