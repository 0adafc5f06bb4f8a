import { Component, computed, inject, input } from '@angular/core';
import { BoxCard } from '../ui/box-card';
import { type SectionId, sectionElementId } from './form-sections';
import { FindingList } from './rules/finding-list';
import { FormFindings } from './rules/form-findings';

/** One section of the form: the numbered card, and below its fields what the rules find there. */
@Component({
  selector: 'app-form-box',
  imports: [BoxCard, FindingList],
  template: `
    <app-box-card [box]="section() === 'codes' ? undefined : section().replace('-', '–')" [title]="heading()">
      <ng-content />
      @if (found().length) {
        <app-finding-list [findings]="found()" />
      }
    </app-box-card>
  `,
  styles: `
    :host {
      display: block;
      border-radius: var(--app-radius);
      scroll-margin-top: var(--app-space-4);
    }
  `,
  host: { tabindex: '-1', '[id]': 'elementId()', '(focusout)': 'leave($event)' },
})
export class FormBox {
  readonly section = input.required<SectionId>();
  readonly heading = input.required<string>();
  readonly #findings = inject(FormFindings);
  protected readonly elementId = computed(() => sectionElementId(this.section()));
  protected readonly found = computed(() => this.#findings.ofSection(this.section()));

  /** Findings are shown from the moment the person has gone on to something else. */
  protected leave(event: FocusEvent): void {
    const box = event.currentTarget as HTMLElement;
    if (!box.contains(event.relatedTarget as Node | null)) this.#findings.reveal(this.elementId());
  }
}
