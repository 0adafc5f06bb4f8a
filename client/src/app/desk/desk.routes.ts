import type { Routes } from '@angular/router';

/** Mounted at /desk: '' and ':id'. */
export const deskRoutes: Routes = [];
