import type { Routes } from '@angular/router';

/** Mounted at /licences: 'new', ':id/edit', ':id/submit'. */
export const licenceFormRoutes: Routes = [];
