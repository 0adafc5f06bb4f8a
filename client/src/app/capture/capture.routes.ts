import type { Routes } from '@angular/router';

/** Below `/licences`. */
export const captureRoutes: Routes = [
  {
    path: ':id/pictures/:box',
    loadComponent: () => import('./pictures-page').then(({ PicturesPage }) => PicturesPage),
  },
];
