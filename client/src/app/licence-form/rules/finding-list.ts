import { Component, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { alertCircleOutline, warningOutline } from 'ionicons/icons';
import type { Finding } from '#domain/rules/rule';
import { FindingWords } from '../../ui/finding-words';
import { findingKey } from './findings';

/** Findings in words, each with what it means for submitting: icon and word, never colour alone. */
@Component({
  selector: 'app-finding-list',
  imports: [FindingWords, IonIcon, TranslatePipe],
  template: `
    <ul aria-live="polite">
      @for (finding of findings(); track keyOf(finding)) {
        <li [class.blocks]="finding.severity === 'blocks'">
          <ion-icon [icon]="finding.severity === 'blocks' ? blocksIcon : warnsIcon" aria-hidden="true" />
          <span
            ><strong>{{ 'form.' + finding.severity | translate }}:</strong> {{ finding | findingWords }}</span
          >
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--app-space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: var(--app-space-2);
      align-items: flex-start;
      padding: var(--app-space-2) var(--app-space-3);
      border-left: 4px solid var(--app-accent);
      border-radius: 6px;
      background: var(--app-accent-soft);
      font-size: 0.9375rem;
    }
    li.blocks {
      border-color: var(--app-danger);
      background: var(--app-danger-soft);
    }
    ion-icon {
      flex: none;
      margin-top: 2px;
      color: var(--app-accent);
      font-size: 20px;
    }
    .blocks ion-icon {
      color: var(--app-danger);
    }
  `,
})
export class FindingList {
  readonly findings = input.required<readonly Finding[]>();
  protected readonly keyOf = findingKey;
  protected readonly blocksIcon = alertCircleOutline;
  protected readonly warnsIcon = warningOutline;
}
