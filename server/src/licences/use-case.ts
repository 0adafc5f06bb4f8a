import type { Command, CommandKind } from '#contract/command';
import type { Database, Transaction } from '#server/database/connection';
import type { Actor } from '#server/licences/standing';
import type { NextLicence, StoredLicence } from '#server/licences/stored-licence';

/** Where a use case works: inside the transaction of its command, the licence locked, right and base checked. */
export interface Scene {
  readonly db: Database;
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly at: Date;
}
/** A scene with a licence that exists. */
export interface LicenceScene extends Scene {
  readonly licence: StoredLicence;
}

export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;

/** Says what the command makes of the licence, or throws a Problem. */
export type UseCase<Kind extends CommandKind> = (
  command: CommandOf<Kind>,
  scene: LicenceScene,
) => NextLicence | Promise<NextLicence>;

/** A use case that can begin a licence. */
export type BeginningUseCase<Kind extends CommandKind> = (
  command: CommandOf<Kind>,
  scene: Scene & { readonly licence: StoredLicence | undefined },
) => NextLicence | Promise<NextLicence>;
