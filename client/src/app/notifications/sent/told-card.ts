import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ToldNews } from '#contract/delivery';
import { TranslatePipe } from '@ngx-translate/core';
import { AppDate } from '../../ui/app-date';
import { isOfLicence } from '../news';
import { DeliveryLine } from './delivery-line';

/** One piece of news with every message that went about it. */
@Component({
  selector: 'app-told-card',
  imports: [AppDate, DeliveryLine, RouterLink, TranslatePipe],
  template: `
    <article class="card stack stack-tight">
      <div>
        <p>
          @if (news().licence; as licence) {
            <a class="number" [routerLink]="'/open/' + licence.id">{{
              licence.number || ('notifications.inbox.noNumber' | translate)
            }}</a>
          } @else if (isHidden()) {
            <strong>{{ 'notifications.sent.hidden' | translate }}</strong>
          }
          <span>{{ 'events.' + news().kind | translate }}</span>
        </p>
        <p class="muted small">{{ news().at | appDate: 'moment' }}</p>
      </div>
      <ul>
        @for (delivery of news().deliveries; track $index) {
          <li><app-delivery-line [delivery]="delivery" /></li>
        }
      </ul>
    </article>
  `,
  styles: `
    :host {
      display: block;
      content-visibility: auto;
      contain-intrinsic-size: auto 180px;
    }
    strong {
      display: block;
    }
    .number {
      display: flex;
      align-items: center;
      min-height: var(--app-target);
      margin-block: calc(-1 * var(--app-space-3)) calc(-1 * var(--app-space-2));
      font-weight: 650;
    }
    ul {
      display: flex;
      flex-direction: column;
      gap: var(--app-space-3);
      margin: 0;
      padding: var(--app-space-3) 0 0;
      border-top: 1px solid var(--app-line);
      list-style: none;
    }
  `,
})
export class ToldCard {
  readonly news = input.required<ToldNews>();
  /** Of a licence the person may no longer see. */
  protected readonly isHidden = computed(() => !this.news().licence && isOfLicence(this.news().kind));
}
