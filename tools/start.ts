import { buildClientOrExit } from './build-client.ts';

// A client built elsewhere is served as it is.
if (!process.env['CLIENT_DIR']) await buildClientOrExit();
await import('#server/main');
