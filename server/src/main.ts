import { parseConfig, StartRefused, type Config } from '#server/config';
import { sayReady } from '#server/say-ready';
import { startServer } from '#server/start-server';

async function main(): Promise<void> {
  const config: Config = parseConfig(process.env);
  const server = await startServer(config);
  sayReady(config, server.port);
  let isStopping = false;
  const end = async () => {
    if (isStopping) return;
    isStopping = true;
    await server.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
}

main().catch((error: unknown) => {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exit(1);
});
