import { isDevMode, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import { RouteReuseStrategy, provideRouter, withComponentInputBinding } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { IonicRouteStrategy } from '@ionic/angular/ionic-route-strategy';
import { provideIonicAngular } from '@ionic/angular/provide';
import { provideEffects } from '@ngrx/effects';
import { provideStore } from '@ngrx/store';
import { provideTranslateLoader, provideTranslateService } from '@ngx-translate/core';
import { BundledWords } from './bundled-words';
import { routes } from './app.routes';

const wantsStillness = matchMedia('(prefers-reduced-motion: reduce)').matches;

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding()),
    { provide: RouteReuseStrategy, useClass: IonicRouteStrategy },
    // One visual language on every platform; focus goes to the heading of the page that was opened.
    provideIonicAngular({ mode: 'md', animated: !wantsStillness, focusManagerPriority: ['heading', 'content'] }),
    provideTranslateService({ lang: 'en', fallbackLang: 'en', loader: provideTranslateLoader(BundledWords) }),
    provideStore(),
    provideEffects(),
    provideServiceWorker('ngsw-worker.js', {
      enabled: !isDevMode(),
      // Late, so that filling the cache does not compete with the first screen.
      registrationStrategy: 'registerWhenStable:30000',
    }),
  ],
};
