import type { Request } from 'express';
import type { FactorProof } from '#contract/second-factor';
import type { Account } from '#server/accounts/account-repository';
import type { ProveOwner } from '#server/accounts/prove-owner';
import { recordFactorEvent } from '#server/accounts/second-factor/factor-event';
import { loadFactors, noteTotpUse } from '#server/accounts/second-factor/factor-repository';
import { passkeyRefused } from '#server/accounts/second-factor/passkey-problems';
import { digestRecoveryCode } from '#server/accounts/second-factor/recovery-code';
import { useRecoveryCode } from '#server/accounts/second-factor/recovery-code-repository';
import { openSecret } from '#server/accounts/second-factor/seal-secret';
import { findTotpStep } from '#server/accounts/second-factor/totp-code';
import { usePasskey } from '#server/accounts/second-factor/use-passkey';
import type { ProvedBy } from '#server/http/missing-step';
import { createRateLimit } from '#server/http/rate-limit';
import { refuseField } from '#server/http/refuse-field';
import type { Services } from '#server/services';

/** Proves the owner of the account of this session. @returns by what; undefined where there is no factor, and the password did */
export type ProveFactor = (request: Request, account: Account, proof: FactorProof) => Promise<ProvedBy | undefined>;

/**
 * Wrong codes of an app: ten in a quarter of an hour, fifty a day; who guesses has then tried 50 of a million. Only who knows the password
 * comes here: a new password begins to count anew, and neither passkeys nor recovery codes, which nobody guesses, wait for the others.
 * @throws Problem (the use case) 422 `wrong-code`, `used-code` at `/code`, `passkey-refused`, `wrong-password`; 429
 */
export function prepareProveFactor(services: Services, proveOwner: ProveOwner): ProveFactor {
  const { db } = services;
  const ofApp = [createRateLimit(db, 'prove-totp', 10, 15), createRateLimit(db, 'prove-totp-day', 50, 24 * 60)];
  const ofCodes = [createRateLimit(db, 'prove-recovery', 10, 15)];
  const limited = async (limits: typeof ofApp, { id, passwordHash }: Account, prove: () => Promise<unknown>) => {
    const key = `${id} ${passwordHash ?? ''}`;
    for (const limit of limits) await limit.count(key);
    await prove();
    await Promise.all(limits.map((limit) => limit.forgive(key)));
  };
  return async (request, account, proof) => {
    switch (proof.way) {
      case 'passkey':
        if ((await usePasskey(services, request, 'prove', proof.response)) !== account.id) throw passkeyRefused();
        return proof.way;
      case 'totp':
        await limited(ofApp, account, () => proveTotp(services, account.id, proof.code));
        return proof.way;
      case 'recoveryCode':
        await limited(ofCodes, account, () => proveRecovery(services, account.id, proof.code));
        return proof.way;
      case 'password':
        if ((await loadFactors(db, account.id)).length) throw refuseField('/way', 'factor-needed');
        await proveOwner(request, account, proof.password);
        return undefined;
    }
  };
}

async function proveTotp({ db, keys }: Services, accountId: string, code: string): Promise<void> {
  for (const factor of await loadFactors(db, accountId)) {
    const secret = factor.kind === 'totp' && openSecret(keys, accountId, factor.sealedSecret);
    const step = secret && findTotpStep(secret, code, Date.now());
    if (!step) continue;
    if (!(await noteTotpUse(db, factor.id, step))) throw refuseField('/code', 'used-code');
    return;
  }
  throw refuseField('/code', 'wrong-code');
}

async function proveRecovery(services: Services, accountId: string, code: string): Promise<void> {
  const { db, keys } = services;
  await db.transaction(async (transaction) => {
    if (!(await useRecoveryCode(db, accountId, digestRecoveryCode(keys, accountId, code), transaction)))
      throw refuseField('/code', 'wrong-code');
    await recordFactorEvent(services, { accountId, kind: 'codeUsed' }, transaction);
  });
}
