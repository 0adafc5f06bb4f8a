import type { Routes } from '@angular/router';

/** Mounted at /profile, for whoever is signed in. */
export const profileRoutes: Routes = [
  { path: '', loadComponent: () => import('./profile-page').then(({ ProfilePage }) => ProfilePage) },
  { path: 'details', loadComponent: () => import('./details-page').then(({ DetailsPage }) => DetailsPage) },
  { path: 'email', loadComponent: () => import('./email-page').then(({ EmailPage }) => EmailPage) },
  { path: 'password', loadComponent: () => import('./password-page').then(({ PasswordPage }) => PasswordPage) },
  { path: 'two-step', loadComponent: () => import('./two-step-page').then(({ TwoStepPage }) => TwoStepPage) },
  { path: 'devices', loadComponent: () => import('./devices-page').then(({ DevicesPage }) => DevicesPage) },
  { path: 'delete', loadComponent: () => import('./delete-page').then(({ DeletePage }) => DeletePage) },
];
