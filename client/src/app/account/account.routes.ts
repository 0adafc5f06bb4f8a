import type { Routes } from '@angular/router';

/** Mounted at /. */
export const accountRoutes: Routes = [];
