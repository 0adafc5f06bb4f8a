import { parseConfig, StartRefused, type Config } from '#server/config';
import { createLog, describeError } from '#server/log';
import { sayReady } from '#server/say-ready';
import { startServer } from '#server/start-server';

async function main(): Promise<void> {
  const config: Config = parseConfig(process.env);
  const server = await startServer(config, refuse);
  sayReady(config, server.port);
  const log = createLog(config.logLevel);
  let isStopping = false;
  const end = async () => {
    if (isStopping) return;
    isStopping = true;
    await server.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
  // Somewhere a promise was left alone: what it was for has failed, everything else goes on.
  process.on('unhandledRejection', (error) => log.error({ error }, 'a promise failed that nobody waited for'));
}

/** Node itself would print all of it: the statement, its values, the address of the database. */
function sayWhy(error: unknown): string {
  const { name, message, code, stack } = describeError(error);
  return `The server could not go on: ${[name, code, message].filter(Boolean).join(' ')}\n${stack ?? ''}`;
}

process.on('uncaughtException', refuse);

function refuse(error: unknown): void {
  console.error(error instanceof StartRefused ? error.message : sayWhy(error));
  process.exit(1);
}

main().catch(refuse);
