import { Component, inject, output, signal } from '@angular/core';
import type { About } from '#contract/session';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { enterOutline } from 'ionicons/icons';
import { LoadAbout } from '../session/load-about';

/** Where the demo is on: one tap enters as one of its people. Draws nothing elsewhere. */
@Component({
  selector: 'app-demo-people',
  imports: [IonIcon, TranslatePipe],
  template: `
    @if (people().length > 0) {
      <section class="stack stack-tight" aria-labelledby="demo-heading">
        <h2 id="demo-heading">{{ 'account.demo.title' | translate }}</h2>
        <p class="muted small">{{ 'account.demo.text' | translate }}</p>
        <ul class="list">
          @for (person of people(); track person.accountId) {
            <li>
              <button class="list-row" type="button" (click)="chosen.emit(person.accountId)">
                <span class="who">
                  <strong>{{ 'account.demo.enterAs' | translate: { name: person.name } }}</strong>
                  <span class="muted small">{{ 'account.role.' + person.role | translate }} · {{ person.holder }}</span>
                </span>
                <ion-icon [icon]="icon" aria-hidden="true" />
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .who {
      display: flex;
      flex: 1;
      flex-direction: column;
    }
    ion-icon {
      color: var(--app-primary);
      font-size: 22px;
    }
  `,
})
export class DemoPeople {
  readonly chosen = output<string>();
  protected readonly people = signal<About['demoPeople']>([]);
  protected readonly icon = enterOutline;

  constructor() {
    void inject(LoadAbout)
      .execute()
      .then(
        ({ demoPeople }) => this.people.set(demoPeople),
        // Without the server there is nobody to enter as; signing in itself says why.
        () => this.people.set([]),
      );
  }
}
