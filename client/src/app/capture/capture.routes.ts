import type { Routes } from '@angular/router';
import { withDraft } from '../session/guards';

/** Below `/licences`. */
export const captureRoutes: Routes = [
  {
    path: ':id/pictures/:box',
    canActivate: [withDraft],
    loadComponent: () => import('./pictures-page').then(({ PicturesPage }) => PicturesPage),
  },
];
