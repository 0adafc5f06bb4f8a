import type { Routes } from '@angular/router';

/** Mounted at /roles. */
export const rolesRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./roles-page').then(({ RolesPage }) => RolesPage) },
  {
    path: 'operator',
    loadComponent: () => import('./operator-role-page').then(({ OperatorRolePage }) => OperatorRolePage),
  },
  {
    path: 'authority',
    loadComponent: () => import('./authority-role-page').then(({ AuthorityRolePage }) => AuthorityRolePage),
  },
  {
    path: 'requests/:id',
    loadComponent: () => import('./request-page').then(({ RequestPage }) => RequestPage),
  },
];
