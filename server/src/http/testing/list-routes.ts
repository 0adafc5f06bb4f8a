import type { Express } from 'express';

/** What Express keeps of what was registered with it. */
interface Layer {
  readonly route?: { readonly path: string | readonly string[]; readonly methods: Record<string, boolean> };
  readonly handle: { readonly stack?: readonly Layer[] };
  readonly slash: boolean;
  match(path: string): boolean;
}

/**
 * Every route of the API, as in `PUT /account`. A router that is mounted below a path does not say which: it is one of `mounts`.
 * @throws Error when it is none of them
 */
export function listRoutes(app: Express, mounts: readonly string[]): string[] {
  const top = (app.router as unknown as { stack: readonly Layer[] }).stack;
  return top.filter((layer) => !layer.slash && layer.match('/api')).flatMap((layer) => listIn(layer, '', mounts));
}

function listIn({ route, handle }: Layer, prefix: string, mounts: readonly string[]): string[] {
  if (route)
    return Object.keys(route.methods).flatMap((method) =>
      [route.path].flat().map((path) => `${method.toUpperCase()} ${prefix}${path}`),
    );
  return (handle.stack ?? []).flatMap((layer) => listIn(layer, prefix + mountOf(layer, mounts), mounts));
}

function mountOf(layer: Layer, mounts: readonly string[]): string {
  if (layer.route || layer.slash || !layer.handle.stack) return '';
  const mount = mounts.find((it) => layer.match(it));
  if (!mount) throw new Error('A router is mounted where this list does not know.');
  return mount;
}
