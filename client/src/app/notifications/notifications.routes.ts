import type { Routes } from '@angular/router';

/** Mounted at /. */
export const notificationsRoutes: Routes = [];
