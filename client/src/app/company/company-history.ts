import { Component, input } from '@angular/core';
import type { CompanyEvent } from '#contract/company';
import { TranslatePipe } from '@ngx-translate/core';
import { AppDate } from '../ui/app-date';

/** What became of a company's details: who confirmed or corrected what, when and why. */
@Component({
  selector: 'app-company-history',
  imports: [AppDate, TranslatePipe],
  template: `
    <section class="stack stack-tight" aria-labelledby="company-history">
      <h2 id="company-history">{{ 'company.history.title' | translate }}</h2>
      <ul class="list">
        @for (event of events(); track event.id) {
          <li class="list-row">
            <div class="words">
              <strong>{{ 'company.history.' + event.kind | translate }}</strong>
              <span class="muted small">
                {{ event.at | appDate: 'moment' }} ·
                <bdi>{{ event.by || ('company.history.by.' + event.actedAs | translate) }}</bdi>
              </span>
              @for (field of fieldsOf(event); track field) {
                <span>
                  {{ 'company.fields.' + field | translate }}:
                  @if (event.kind === 'correct') {
                    <del dir="auto">{{ event.before[field] || ('company.history.blank' | translate) }}</del> →
                  }
                  <ins dir="auto">{{ event.after[field] || ('company.history.blank' | translate) }}</ins>
                </span>
              }
              @if (event.words) {
                <span dir="auto">“{{ event.words }}”</span>
              }
            </div>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    .words {
      display: flex;
      flex-direction: column;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    ins {
      text-decoration: none;
    }
  `,
})
export class CompanyHistory {
  readonly events = input.required<readonly CompanyEvent[]>();

  protected fieldsOf({ after }: CompanyEvent): string[] {
    return Object.keys(after);
  }
}
