import type { Routes } from '@angular/router';

/** Mounted at /company. */
export const companyRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./company-page').then(({ CompanyPage }) => CompanyPage),
  },
  {
    path: 'mandate',
    loadComponent: () => import('./ask-mandate-page').then(({ AskMandatePage }) => AskMandatePage),
  },
];
