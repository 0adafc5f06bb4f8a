import { Router } from 'express';
import type { Services } from '#server/services';

export function devMailRoutes(_services: Services): Router {
  return Router();
}
