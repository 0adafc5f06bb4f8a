import { Component, computed, input } from '@angular/core';
import type { DecisionDetails } from '#contract/decision';
import { TranslatePipe } from '@ngx-translate/core';
import { ANOTHER_NUMBER } from '#domain/decisions/another-number';
import { CANCELLATIONS } from '#domain/decisions/cancellation';
import { REJECTION_REASONS } from '#domain/decisions/rejection-reasons';
import { VERIFICATION_STEPS } from '#domain/decisions/verification-steps';
import type { LicenceContent } from '#domain/licence-content';
import { ComparedGoods } from './compared-goods';
import { PinList } from './pin-list';

/** So many compared lines are shown at once; more are opened. */
const FEW = 4;

/** The coded reasons of a decision, each with its article, what was compared, what was pinned; nothing where nothing was. */
@Component({
  selector: 'app-decision-codes',
  imports: [ComparedGoods, PinList, TranslatePipe],
  template: `
    @if (codes().length || details().replacedBy || details().declarationNumber || details().isOtherOffice) {
      <ul>
        @for (code of codes(); track code.words) {
          <li>
            {{ code.words | translate }} <span class="small muted">{{ code.article }}</span>
          </li>
        }
        @if (details().replacedBy; as number) {
          <li>
            {{ 'decisions.replacedBy' | translate }}: <span class="number">{{ number }}</span>
          </li>
        }
        @if (details().declarationNumber; as number) {
          <li>
            {{ 'decisions.declarationNumber' | translate }}: <span class="number">{{ number }}</span>
          </li>
        }
        @if (details().isOtherOffice) {
          <li>{{ 'decisions.otherOffice' | translate }}</li>
        }
      </ul>
    }
    @if (content(); as goods) {
      @if (details().declared; as declared) {
        @if (declared.length > FEW) {
          <details>
            <summary>{{ 'decisions.declared.compared' | translate: { count: declared.length } }}</summary>
            <app-compared-goods [content]="goods" [declared]="declared" />
          </details>
        } @else if (declared.length) {
          <app-compared-goods [content]="goods" [declared]="declared" />
        }
      }
    }
    <app-pin-list [pins]="details().pins ?? []" />
    @for (it of details().answers; track it.pinId) {
      <p dir="auto">
        <span class="small muted">{{ 'pins.answered' | translate }}:</span> {{ it.words }}
      </p>
    }
    @for (it of details().explained; track it.box) {
      <p dir="auto">
        <span class="small muted">{{ 'pins.because' | translate: { box: it.box } }}:</span> {{ it.words }}
      </p>
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding-left: var(--app-space-4);
    }
    summary {
      align-content: center;
      min-height: var(--app-target);
      cursor: pointer;
    }
  `,
})
export class DecisionCodes {
  readonly details = input.required<DecisionDetails>();
  /** The goods of the licence, where what was declared is shown beside them. */
  readonly content = input<LicenceContent | null>(null);
  protected readonly FEW = FEW;
  protected readonly codes = computed(() => {
    const { reasons = [], steps = [], because, measure, another } = this.details();
    return [
      ...reasons.map((code) => ({ words: `decisions.reasons.${code}`, article: REJECTION_REASONS[code] })),
      ...steps.map((code) => ({ words: `decisions.steps.${code}`, article: VERIFICATION_STEPS[code] })),
      ...(because ? [{ words: `decisions.because.${because}`, article: CANCELLATIONS[because] }] : []),
      ...(another ? [{ words: `decisions.another.${another}`, article: ANOTHER_NUMBER[another] }] : []),
      ...(measure ? [{ words: `decisions.measure.${measure}`, article: '' }] : []),
    ];
  });
}
