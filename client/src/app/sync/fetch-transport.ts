import type { Transport } from './engine/transport';

/** Requests of the page to its own server, past the service worker: what it might answer is not the server's word. */
export const fetchTransport: Transport = async ({ method, path, headers, body, timeoutMs }) => {
  const response = await fetch(path, {
    method,
    headers: { accept: 'application/json', ...headers, 'ngsw-bypass': 'true' },
    ...(body !== undefined && { body }),
    cache: 'no-store',
    credentials: 'same-origin',
    // A portal sends elsewhere; our server never does.
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const status = response.type === 'opaqueredirect' ? 302 : response.status;
  return { status, header: (name) => response.headers.get(name), text: await response.text() };
};
