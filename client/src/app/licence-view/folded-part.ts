import { NgTemplateOutlet } from '@angular/common';
import { Component, contentChild, input, signal, TemplateRef } from '@angular/core';

/** What the `ng-template` inside says, behind a heading; made only once it is opened. */
@Component({
  selector: 'app-folded-part',
  imports: [NgTemplateOutlet],
  template: `
    <details #details (toggle)="isOpen.set(details.open)">
      <summary>{{ summary() }}</summary>
      @if (isOpen()) {
        <ng-container [ngTemplateOutlet]="part()" />
      }
    </details>
  `,
  styles: `
    summary {
      align-content: center;
      min-height: var(--app-target);
      color: var(--app-primary);
      font-weight: 600;
      cursor: pointer;
    }
  `,
})
export class FoldedPart {
  readonly summary = input.required<string>();
  protected readonly part = contentChild.required(TemplateRef);
  protected readonly isOpen = signal(false);
}
