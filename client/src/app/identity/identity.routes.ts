import type { Routes } from '@angular/router';

/** Mounted at /identity. */
export const identityRoutes: Routes = [
  { path: '', loadComponent: () => import('./identity-page').then(({ IdentityPage }) => IdentityPage) },
];
