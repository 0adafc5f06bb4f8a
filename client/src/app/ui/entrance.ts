import { Component, input } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import { TranslatePipe } from '@ngx-translate/core';

/** The frame of every page before signing in: the mark, one heading, one card. What belongs below it stands in the slot `below`. */
@Component({
  selector: 'app-entrance',
  imports: [IonContent, TranslatePipe],
  template: `
    <ion-content>
      <div class="page-width entrance">
        <div class="brand">
          <img src="icons/mark.svg" alt="" width="44" height="44" />
          <span>{{ 'app.name' | translate }}</span>
        </div>
        <section class="card stack">
          <h1>{{ heading() }}</h1>
          <ng-content />
        </section>
        <ng-content select="[below]" />
      </div>
    </ion-content>
  `,
  styles: `
    :host {
      display: contents;
    }
    .entrance {
      display: flex;
      flex-direction: column;
      gap: var(--app-space-5);
      max-width: 480px;
      min-height: 100%;
      padding-top: max(var(--app-space-5), 6vh);
    }
    .brand {
      display: flex;
      gap: var(--app-space-3);
      align-items: center;
      font-size: 1.125rem;
      font-weight: 650;
    }
    h1 {
      font-size: 1.5rem;
    }
  `,
})
export class Entrance {
  readonly heading = input.required<string>();
}
