import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from '#server/log';
import type { LiveHub } from '#server/live/live-hub';
import type { Topic } from '#server/live/topics';

const CHANNEL = 'flegt_changes';
/** Between looks at whether an older transaction still holds the feed back. */
const SETTLE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/** One transaction and what it changed. */
interface Told {
  readonly xid: bigint;
  readonly topics: readonly Topic[];
}

/**
 * Hears from PostgreSQL what committed, on whichever process, and tells the hub once the change feed shows it: an older
 * transaction that is still open holds the feed back. After a lost connection everybody is told, because nobody knows what was missed.
 * @returns what ends the hearing
 */
export function hearChanges(url: string, hub: LiveHub, log: Logger): () => Promise<void> {
  const stop = new AbortController();
  let client: Client | undefined;
  const hear = async () => {
    for (let pauseMs = 250; !stop.signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      client = new Client({ connectionString: url, application_name: 'flegt-live', keepAlive: true });
      try {
        await hearUntilLost(client, hub, () => (pauseMs = 250));
      } catch (error) {
        if (!stop.signal.aborted) log.warn({ error }, 'not hearing changes for the moment');
      } finally {
        await client.end().catch(() => undefined);
      }
      await sleep(pauseMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const hearing = hear();
  return async () => {
    stop.abort();
    await client?.end().catch(() => undefined);
    await hearing;
  };
}

async function hearUntilLost(client: Client, hub: LiveHub, connected: () => void): Promise<void> {
  const waiting: Told[] = [];
  let settling: Promise<void> | undefined;
  const lost = new Promise<never>((_, fail) => {
    client.once('error', fail);
    client.once('end', () => fail(new Error('The connection ended.')));
    client.on('notification', ({ payload = '' }) => {
      waiting.push(readPayload(payload));
      settling ??= settle(client, hub, waiting)
        .catch(fail)
        .finally(() => (settling = undefined));
    });
  });
  await Promise.race([client.connect(), lost]);
  await client.query(`listen ${CHANNEL}`);
  connected();
  hub.publish('unknown');
  await lost;
}

function readPayload(payload: string): Told {
  const [xid = '0', ...topics] = payload.split(' ');
  return { xid: BigInt(xid), topics };
}

/** Tells what is settled until nothing waits. */
async function settle(client: Client, hub: LiveHub, waiting: Told[]): Promise<void> {
  while (waiting.length) {
    const { rows } = await client.query<{ xmin: string }>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as xmin',
    );
    const settledXid = BigInt(rows[0]?.xmin ?? 0);
    const settled = waiting.filter(({ xid }) => xid < settledXid);
    waiting.splice(0, waiting.length, ...waiting.filter(({ xid }) => xid >= settledXid));
    if (settled.length) hub.publish([...new Set(settled.flatMap(({ topics }) => topics))]);
    if (waiting.length) await sleep(SETTLE_MS);
  }
}
