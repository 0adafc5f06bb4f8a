import type { Express } from 'express';

interface Layer {
  readonly rawPath: unknown;
  readonly route?: { readonly path: unknown; readonly methods: Record<string, boolean> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** Every route an app has, `POST /api/session`; those of patterns, which serve the client, are left out. */
export function listAllRoutes(app: Express): string[] {
  return [...new Set(routesIn((app as unknown as { router: { stack: Layer[] } }).router.stack, ''))];
}

/** Those of the API, without `/api`, as the server's own tables write them. */
export const listApiRoutes = (app: Express): string[] =>
  listAllRoutes(app).flatMap((route) => (route.includes(' /api/') ? [route.replace(' /api', ' ')] : []));

const routesIn = (stack: readonly Layer[], mount: string): string[] =>
  stack.flatMap(({ rawPath, route, handle }) => {
    if (handle.stack) return routesIn(handle.stack, rawPath === '/' ? mount : `${mount}${String(rawPath)}`);
    if (typeof route?.path !== 'string') return [];
    return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${mount}${route.path}`);
  });
