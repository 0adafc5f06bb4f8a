import { Component, DOCUMENT, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { IonApp } from '@ionic/angular/ion-app';
import { IonRouterOutlet } from '@ionic/angular/ion-router-outlet';
import { Store } from '@ngrx/store';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { filter, map } from 'rxjs';
import { sessionFeature } from './session/session.feature';
import { ClockLine } from './shell/clock-line';
import { ConnectionLine } from './shell/connection-line';
import { InstallPrompt } from './shell/install-prompt';
import { MainNavigation } from './shell/main-navigation';
import { OtherPersonLine } from './shell/other-person-line';
import { StorageLine } from './shell/storage-line';
import { SuspendedLine } from './shell/suspended-line';
import { UpdatePrompt } from './shell/update-prompt';
import { ToastBar } from './ui/toast-bar';

/** The frame around every page: prompts, connection line, navigation, the page, messages. */
@Component({
  selector: 'app-root',
  imports: [
    ClockLine,
    ConnectionLine,
    InstallPrompt,
    IonApp,
    IonRouterOutlet,
    MainNavigation,
    OtherPersonLine,
    StorageLine,
    SuspendedLine,
    ToastBar,
    TranslatePipe,
    UpdatePrompt,
  ],
  template: `
    <ion-app>
      <a class="skip-link button" href="#content" (click)="skip($event)">{{ 'shell.skip' | translate }}</a>
      <app-update-prompt />
      <div class="frame">
        @if (account()) {
          <app-main-navigation [class.aside]="isTask()" />
        }
        <div class="pages">
          <app-storage-line />
          @if (account()) {
            <app-other-person-line />
            <app-connection-line />
            <app-clock-line />
            <app-suspended-line />
            <app-install-prompt [class.aside]="isTask()" />
          }
          <div class="outlet" id="content">
            <ion-router-outlet (stackDidChange)="nameWindow($event.enteringView.element)" />
            <app-toast-bar />
          </div>
        </div>
      </div>
    </ion-app>
  `,
  styleUrl: 'app.css',
})
export class App {
  readonly #document = inject(DOCUMENT);
  readonly #translate = inject(TranslateService);
  protected readonly account = inject(Store).selectSignal(sessionFeature.selectAccount);

  /** Filling a form has the whole phone: its own bar is for the thumb, the way back is in the header. */
  protected readonly isTask = toSignal(
    inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => /^\/licences\/[^/]+\/(edit|pictures|submit)\b/.test(urlAfterRedirects)),
    ),
    { initialValue: false },
  );

  constructor() {
    effect(() => (this.#document.documentElement.lang = this.#translate.currentLang() ?? 'en'));
  }

  /** The window is named after the page it shows. */
  protected nameWindow(page: HTMLElement): void {
    const heading = page.querySelector('h1')?.textContent?.trim();
    const name = String(this.#translate.instant('app.name'));
    this.#document.title = heading ? `${heading} · ${name}` : name;
  }

  /** Past the navigation to the heading of the page that is shown. */
  protected skip(event: Event): void {
    event.preventDefault();
    const heading = this.#document.querySelector<HTMLElement>('.ion-page:not(.ion-page-hidden) h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }
}
