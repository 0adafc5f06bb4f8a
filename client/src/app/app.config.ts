import {
  inject,
  isDevMode,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import { RouteReuseStrategy, provideRouter, withComponentInputBinding } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { IonicRouteStrategy } from '@ionic/angular/ionic-route-strategy';
import { provideIonicAngular } from '@ionic/angular/provide';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import { provideTranslateLoader, provideTranslateService } from '@ngx-translate/core';
import { routes } from './app.routes';
import { BundledWords } from './bundled-words';
import * as inboxEffects from './notifications/inbox.effects';
import { inboxFeature } from './notifications/inbox.feature';
import { Appearance } from './session/appearance';
import * as authoritiesEffects from './session/authorities.effects';
import * as otherTabsEffects from './session/other-tabs.effects';
import { resetOnSignOut } from './session/reset-on-sign-out';
import { RestoreSession } from './session/restore-session';
import { ReturnToPage } from './session/return-to-page';
import { sessionFeature } from './session/session.feature';
import * as syncEffects from './sync/sync.effects';
import { syncFeature } from './sync/sync.feature';

const wantsStillness = matchMedia('(prefers-reduced-motion: reduce)').matches;

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding()),
    { provide: RouteReuseStrategy, useClass: IonicRouteStrategy },
    // One visual language on every platform; focus goes to the heading of the page that was opened.
    provideIonicAngular({ mode: 'md', animated: !wantsStillness, focusManagerPriority: ['heading', 'content'] }),
    provideTranslateService({ lang: 'en', fallbackLang: 'en', loader: provideTranslateLoader(BundledWords) }),
    provideStore({}, { metaReducers: [resetOnSignOut] }),
    provideState(sessionFeature),
    provideState(syncFeature),
    provideState(inboxFeature),
    provideEffects(syncEffects, inboxEffects, authoritiesEffects, otherTabsEffects),
    provideAppInitializer(() => inject(ReturnToPage).follow()),
    // The first page depends on who uses the device; reading that needs no network once an account is known.
    provideAppInitializer(() => Promise.all([inject(Appearance).restore(), inject(RestoreSession).execute()])),
    // Angular's worker, which ours imports.
    provideServiceWorker('outbox-worker.js', {
      enabled: !isDevMode(),
      // Late, so that filling the cache does not compete with the first screen.
      registrationStrategy: 'registerWhenStable:30000',
    }),
  ],
};
