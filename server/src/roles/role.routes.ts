import { Router } from 'express';
import type { Services } from '#server/services';

export function roleRoutes(_services: Services): Router {
  return Router();
}
