import { Component, input, output } from '@angular/core';
import type { PendingRequest, RoleDecision } from '#contract/role';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { keyOutline } from 'ionicons/icons';
import { AppDate } from '../ui/app-date';
import { AgePill } from './age-pill';
import { AnswerButtons } from './answer-buttons';

/** Somebody who asks for a role: who, for whom, since when, in which words; and the answers. */
@Component({
  selector: 'app-role-request-card',
  imports: [AgePill, AnswerButtons, AppDate, IonIcon, TranslatePipe],
  template: `
    <article class="card stack" [attr.aria-labelledby]="'request-' + request().grant.id">
      <div class="row row-spread">
        <h2 dir="auto" [id]="'request-' + request().grant.id">{{ request().firstName }} {{ request().lastName }}</h2>
        <app-age-pill [workingDays]="request().workingDays" />
      </div>
      <dl class="facts">
        <dt>{{ 'deciding.facts.role' | translate }}</dt>
        <dd>{{ 'account.role.' + request().grant.role | translate }}</dd>
        <dt>{{ 'deciding.facts.holder' | translate }}</dt>
        <dd dir="auto">
          <strong>{{ request().grant.holder }}</strong>
        </dd>
        <dt>{{ 'deciding.facts.mailbox' | translate }}</dt>
        <dd>{{ request().email }}</dd>
        <dt>{{ 'deciding.facts.askedAt' | translate }}</dt>
        <dd>{{ request().grant.requestedAt | appDate: 'moment' }}</dd>
        @if (request().words) {
          <dt>{{ 'deciding.facts.words' | translate }}</dt>
          <dd class="free" dir="auto">{{ request().words }}</dd>
        }
        <dt>{{ 'deciding.facts.mail' | translate }}</dt>
        <dd>
          @if (request().mailSentAt; as at) {
            {{ 'deciding.mailSent' | translate: { at: at | appDate: 'moment' } }}
          } @else {
            {{ 'deciding.mailNotSent' | translate }}
          }
        </dd>
      </dl>
      @if (request().isFirstOfCompany) {
        <p class="note note-warn">
          <ion-icon [icon]="icon" aria-hidden="true" />
          <span>{{ 'deciding.becomesAdministrator' | translate }}</span>
        </p>
      }
      <app-answer-buttons (answered)="answered.emit($event)" />
    </article>
  `,
  styleUrl: 'request-card.css',
})
export class RoleRequestCard {
  readonly request = input.required<PendingRequest>();
  readonly answered = output<RoleDecision>();
  protected readonly icon = keyOutline;
}
