import { setTimeout as wait } from 'node:timers/promises';
import { StartRefused } from '#server/config';
import { startPostmaster, type Postmaster, type PostmasterSettings } from '#server/database/embedded/postmaster';
import type { Logger } from '#server/log';

/** What a killed PostgreSQL leaves may take a moment to go, a full disk longer. */
const PAUSES_MS = [0, 250, 500, 1_000, 2_000, 4_000, 8_000, 15_000];
/** It ran so long in ms: what ended it is not what ended it before. */
const STEADY_MS = 60_000;

/** Who hears of a PostgreSQL that ends of its own accord. */
export interface Watch {
  readonly log: Logger;
  /** It could not be started again, which `reason` says in a sentence. */
  readonly giveUp: (reason: StartRefused) => void;
  /** Before each start again, in ms; after the last one there is no other. */
  readonly pausesMs?: readonly number[];
}

/** Starts `first` again whenever it ends, at most eight times in a row unless it ran for a minute. @returns what ends it for good */
export function supervise(
  first: Postmaster,
  settings: PostmasterSettings,
  { log, giveUp, pausesMs = PAUSES_MS }: Watch,
): () => Promise<void> {
  const stop = new AbortController();
  let present: Postmaster | undefined = first;
  let failures = 0;
  const startAgain = async (): Promise<Postmaster | undefined> => {
    for (; failures < pausesMs.length; failures += 1) {
      await wait(pausesMs[failures], undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) return undefined;
      const started = await startPostmaster(settings).catch((error: unknown) =>
        log.error({ error }, 'no PostgreSQL yet'),
      );
      if (started) return started;
    }
    return undefined;
  };
  const watch = async () => {
    for (let startedAt = performance.now(); present; startedAt = performance.now()) {
      await present.ended;
      if (stop.signal.aborted) return;
      failures = performance.now() - startedAt > STEADY_MS ? 0 : failures + 1;
      log.error('the embedded PostgreSQL ended; it is started again');
      present = await startAgain();
      // It may have come up while it was told to end.
      if (stop.signal.aborted) return present?.end();
    }
    if (!stop.signal.aborted)
      giveUp(
        new StartRefused(
          `The embedded PostgreSQL ended and does not start again; ${settings.folder}/postgres.log says why.`,
        ),
      );
  };
  const watching = watch();
  return async () => {
    stop.abort();
    await present?.end();
    await watching;
  };
}
