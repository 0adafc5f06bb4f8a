import type { Routes } from '@angular/router';

/** Mounted at /clearance: '' and ':id'. */
export const clearanceRoutes: Routes = [];
