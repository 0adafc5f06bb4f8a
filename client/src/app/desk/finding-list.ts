import { Component, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { alertCircleOutline, checkmarkCircleOutline, warningOutline } from 'ionicons/icons';
import { BoxCard } from '../ui/box-card';
import type { SourcedFinding } from './desk-findings';
import { FindingWords } from '../ui/finding-words';

/** What the rule book found, box by box, each with its source in law. */
@Component({
  selector: 'app-desk-finding-list',
  imports: [BoxCard, FindingWords, IonIcon, TranslatePipe],
  template: `
    <app-box-card [title]="'desk.findings' | translate">
      <ul>
        @for (finding of findings(); track finding.rule + finding.line) {
          <li>
            <ion-icon [icon]="icons[finding.severity]" [class]="finding.severity" aria-hidden="true" />
            <div>
              <p>
                <strong>{{ 'desk.' + finding.severity | translate }}:</strong> {{ finding | findingWords }}
                @if (finding.lineNumber) {
                  ({{ 'desk.line' | translate: { number: finding.lineNumber } }})
                }
              </p>
              <p class="small muted">{{ finding.source }}</p>
            </div>
          </li>
        } @empty {
          <li>
            <ion-icon class="fine" [icon]="icons.fine" aria-hidden="true" />
            <p>{{ 'desk.noFinding' | translate }}</p>
          </li>
        }
      </ul>
    </app-box-card>
  `,
  styles: `
    ul {
      display: flex;
      flex-direction: column;
      gap: var(--app-space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: var(--app-space-3);
    }
    ion-icon {
      flex: none;
      margin-top: 1px;
      font-size: 22px;
    }
    .blocks {
      color: var(--app-danger);
    }
    .warns {
      color: var(--app-accent);
    }
    .fine {
      color: var(--app-success);
    }
  `,
})
export class FindingList {
  readonly findings = input.required<readonly SourcedFinding[]>();
  protected readonly icons = { blocks: alertCircleOutline, warns: warningOutline, fine: checkmarkCircleOutline };
}
