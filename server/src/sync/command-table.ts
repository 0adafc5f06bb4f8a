import type { Command, CommandKind } from '#contract/command';
import type { Action } from '#domain/rights';
import { clearGoods } from '#server/clearance/clear-goods';
import { correctClearance } from '#server/clearance/correct-clearance';
import { refuseGoods } from '#server/clearance/refuse-goods';
import { suspendGoods } from '#server/clearance/suspend-goods';
import { cancelLicence } from '#server/desk/cancel-licence';
import { rejectLicence } from '#server/desk/reject-licence';
import { remarkOnVerification } from '#server/desk/remark-on-verification';
import { returnLicence } from '#server/desk/return-licence';
import { updateLicence } from '#server/desk/update-licence';
import { validateLicence } from '#server/desk/validate-licence';
import { verifyLicence } from '#server/desk/verify-licence';
import { discardDraft } from '#server/licences/discard-draft';
import { saveDraft } from '#server/licences/save-draft';
import type { NextLicence, StoredLicence } from '#server/licences/stored-licence';
import { submitLicence } from '#server/licences/submit-licence';
import type { BeginningUseCase, Scene, UseCase } from '#server/licences/use-case';
import { withdrawLicence } from '#server/licences/withdraw-licence';
import { notFound } from '#server/http/problem';

interface Entry {
  /** The row of the rights table that must allow it. */
  readonly action: Action;
  readonly perform: (
    command: Command,
    scene: Scene & { readonly licence: StoredLicence | undefined },
  ) => NextLicence | Promise<NextLicence>;
}

/** Each kind of command with its right and its use case. */
export const COMMANDS: Record<CommandKind, Entry> = {
  saveDraft: { action: 'edit', perform: beginning('saveDraft', saveDraft) },
  submit: { action: 'submit', perform: beginning('submit', submitLicence) },
  discard: { action: 'discard', perform: existing('discard', discardDraft) },
  withdraw: { action: 'withdraw', perform: existing('withdraw', withdrawLicence) },
  update: { action: 'update', perform: existing('update', updateLicence) },
  verify: { action: 'verify', perform: existing('verify', verifyLicence) },
  remark: { action: 'remark', perform: existing('remark', remarkOnVerification) },
  validate: { action: 'validate', perform: existing('validate', validateLicence) },
  reject: { action: 'reject', perform: existing('reject', rejectLicence) },
  return: { action: 'return', perform: existing('return', returnLicence) },
  cancel: { action: 'cancel', perform: existing('cancel', cancelLicence) },
  clear: { action: 'clear', perform: existing('clear', clearGoods) },
  suspend: { action: 'suspend', perform: existing('suspend', suspendGoods) },
  refuse: { action: 'refuse', perform: existing('refuse', refuseGoods) },
  correct: { action: 'correct', perform: existing('correct', correctClearance) },
};

function beginning<Kind extends CommandKind>(kind: Kind, useCase: BeginningUseCase<Kind>): Entry['perform'] {
  return (command, scene) => useCase(narrow(command, kind), scene);
}

function existing<Kind extends CommandKind>(kind: Kind, useCase: UseCase<Kind>): Entry['perform'] {
  return (command, { licence, ...scene }) => {
    if (!licence) throw notFound();
    return useCase(narrow(command, kind), { ...scene, licence });
  };
}

function narrow<Kind extends CommandKind>(command: Command, kind: Kind): Extract<Command, { kind: Kind }> {
  if (command.kind !== kind) throw new TypeError(`The table leads ${command.kind} to ${kind}.`);
  return command as Extract<Command, { kind: Kind }>;
}
