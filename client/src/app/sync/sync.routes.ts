import type { Routes } from '@angular/router';

/** Mounted at /outbox: ''. */
export const syncRoutes: Routes = [];
