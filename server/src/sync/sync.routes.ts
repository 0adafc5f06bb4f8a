import { Router } from 'express';
import type { Services } from '#server/services';

export function syncRoutes(_services: Services): Router {
  return Router();
}
