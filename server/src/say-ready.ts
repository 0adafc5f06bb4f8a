import type { Config } from '#server/config';

/** Tells a newcomer where to go. */
export function sayReady(config: Config, port: number): void {
  const address = config.isProduction ? config.publicUrl : `http://localhost:${port}`;
  console.log(`\nFLEGT Licences is ready on ${address}`);
  if (config.isDemo) console.log(`Mails are seen on ${address}/dev/mail`);
}
