import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import express, { Router, type Response } from 'express';

/** The built client: hashed files for a year, what decides about updates never from a cache, every page the shell. */
export function clientFiles(folder: string): Router {
  const root = resolve(folder);
  const router = Router();
  router.use(
    express.static(root, {
      index: false,
      setHeaders: (response, path) => setCaching(response, path.slice(root.length + 1)),
    }),
  );
  router.get(/^\/(?!api\/|dev\/)[^.]*$/, (_request, response, next) => {
    if (!existsSync(join(root, 'index.html'))) return next();
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root });
  });
  return router;
}

function setCaching(response: Response, name: string): void {
  if (/-[\w-]{8}\.(js|mjs|css|wasm)$/.test(name)) response.set('Cache-Control', 'public, max-age=31536000, immutable');
  else response.set('Cache-Control', 'no-cache');
}
