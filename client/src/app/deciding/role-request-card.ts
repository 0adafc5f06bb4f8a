import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PendingRequest, RoleDecision } from '#contract/role';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { helpCircleOutline, keyOutline } from 'ionicons/icons';
import { sessionFeature } from '../session/session.feature';
import { AppDate } from '../ui/app-date';
import { CountryName } from '../ui/country-name';
import { AgePill } from './age-pill';
import { AnswerButtons } from './answer-buttons';

/** Somebody who asks for a role: who, for whom, since when, in which words; and the answers. */
@Component({
  selector: 'app-role-request-card',
  imports: [AgePill, AnswerButtons, AppDate, CountryName, IonIcon, RouterLink, TranslatePipe],
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
      @if (request().company; as company) {
        @if (!company.isConfirmed) {
          <p class="note note-warn">
            <ion-icon [icon]="icons.claim" aria-hidden="true" />
            <span>{{ 'deciding.confirms' | translate: { eori: company.eori } }}</span>
          </p>
        }
        @if (request().otherClaims.length) {
          <section class="note note-danger" [attr.aria-labelledby]="'claims-' + request().grant.id">
            <ion-icon [icon]="icons.claim" aria-hidden="true" />
            <div class="stack stack-tight claims">
              <h3 [id]="'claims-' + request().grant.id">
                {{ 'deciding.claimedTwice' | translate: { eori: company.eori } }}
              </h3>
              <ul>
                @for (other of request().otherClaims; track other.id) {
                  <li>
                    <strong dir="auto">{{ other.name }}</strong>, <bdi>{{ other.city }}</bdi>,
                    {{ other.country | countryName }}:
                    {{ (other.isConfirmed ? 'deciding.confirmedFor' : 'deciding.claimedOnly') | translate }}
                    @if (isSupport()) {
                      <a class="link" [routerLink]="['/company/correct', other.id]">
                        {{ 'deciding.correctOther' | translate: { name: other.name } }}
                      </a>
                    }
                  </li>
                }
              </ul>
            </div>
          </section>
        }
        @if (isSupport()) {
          <a class="link" [routerLink]="['/company/correct', company.id]">{{
            'deciding.correctCompany' | translate
          }}</a>
        }
      }
      @if (request().isFirstOfCompany) {
        <p class="note note-warn">
          <ion-icon [icon]="icons.key" aria-hidden="true" />
          <span>{{ 'deciding.becomesAdministrator' | translate }}</span>
        </p>
      }
      <app-answer-buttons [about]="request().grant.id" (answered)="answered.emit($event)" />
    </article>
  `,
  styleUrl: 'request-card.css',
})
export class RoleRequestCard {
  readonly request = input.required<PendingRequest>();
  readonly answered = output<RoleDecision>();
  protected readonly icons = { key: keyOutline, claim: helpCircleOutline };
  readonly #role = inject(Store).selectSignal(sessionFeature.selectRole);
  protected readonly isSupport = computed(() => this.#role() === 'support');
}
