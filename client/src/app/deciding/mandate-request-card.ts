import { Component, input, output } from '@angular/core';
import type { Mandate } from '#contract/mandate';
import type { RoleDecision } from '#contract/role';
import { TranslatePipe } from '@ngx-translate/core';
import { AppDate } from '../ui/app-date';
import { CountryName } from '../ui/country-name';
import { MandateTerm } from '../ui/mandate-term';
import { PersonName } from '../ui/person-name';
import { AgePill } from './age-pill';
import { AnswerButtons } from './answer-buttons';

/** An agent's company that asks to make licences for another company; and the answers. */
@Component({
  selector: 'app-mandate-request-card',
  imports: [AgePill, AnswerButtons, AppDate, CountryName, MandateTerm, PersonName, TranslatePipe],
  template: `
    <article class="card stack" [attr.aria-labelledby]="'request-' + mandate().id">
      <div class="row row-spread">
        <h2 dir="auto" [id]="'request-' + mandate().id">
          {{
            'deciding.mandateTitle' | translate: { agent: mandate().agent.name, principal: mandate().principal.name }
          }}
        </h2>
        <app-age-pill [workingDays]="workingDays()" />
      </div>
      <p class="muted small">{{ 'deciding.mandateText' | translate: { principal: mandate().principal.name } }}</p>
      <dl class="facts">
        @for (side of sides; track side) {
          <dt>{{ 'deciding.facts.' + side | translate }}</dt>
          <dd dir="auto">
            <strong>{{ mandate()[side].name }}</strong><br />
            <span class="number">{{ mandate()[side].eori }}</span> · {{ mandate()[side].country | countryName }}
          </dd>
        }
        <dt>{{ 'deciding.facts.term' | translate }}</dt>
        <dd><app-mandate-term [from]="mandate().from" [until]="mandate().until" /></dd>
        <dt>{{ 'deciding.facts.askedBy' | translate }}</dt>
        <dd>
          <bdi>{{ mandate().requestedBy | personName }}</bdi>, {{ mandate().requestedAt | appDate: 'moment' }}
        </dd>
        @if (mandate().words) {
          <dt>{{ 'deciding.facts.words' | translate }}</dt>
          <dd class="free" dir="auto">{{ mandate().words }}</dd>
        }
      </dl>
      <app-answer-buttons [about]="mandate().id" (answered)="answered.emit($event)" />
    </article>
  `,
  styleUrl: 'request-card.css',
})
export class MandateRequestCard {
  readonly mandate = input.required<Mandate>();
  readonly workingDays = input.required<number>();
  readonly answered = output<RoleDecision>();
  protected readonly sides = ['agent', 'principal'] as const;
}
