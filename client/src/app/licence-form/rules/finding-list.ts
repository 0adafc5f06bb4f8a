import { Component, input } from '@angular/core';
import type { Finding } from '#domain/rules/rule';
import { sourceOfRule } from '#domain/rules/rule-book';
import { FindingNote } from '../../ui/finding-note';
import { findingKey } from './findings';

/** What was found at a box or line, in words; said aloud when it appears. */
@Component({
  selector: 'app-finding-list',
  imports: [FindingNote],
  template: `
    <ul aria-live="polite">
      @for (finding of findings(); track keyOf(finding)) {
        <li><app-finding-note [finding]="finding" [isShort]="!sourceOf(finding.rule)" /></li>
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
  `,
})
export class FindingList {
  readonly findings = input.required<readonly Finding[]>();
  protected readonly keyOf = findingKey;
  protected readonly sourceOf = sourceOfRule;
}
