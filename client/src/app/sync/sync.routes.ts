import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { signedIn } from '../session/guards';
import * as outboxEffects from './outbox.effects';
import { outboxFeature } from './outbox.feature';
import { OutboxPage } from './outbox-page';

/** Mounted at /outbox. */
export const syncRoutes: Routes = [
  {
    path: '',
    component: OutboxPage,
    canActivate: [signedIn],
    providers: [provideState(outboxFeature), provideEffects(outboxEffects)],
  },
];
