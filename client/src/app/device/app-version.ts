/** Set when the client is built (tools/build-client.ts). */
declare const BUILD_KEY: string | undefined;

/** Names this version of the app: another one may read what this one cannot. */
export const APP_VERSION: string = typeof BUILD_KEY === 'string' ? BUILD_KEY : 'development';
