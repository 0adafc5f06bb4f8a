import { Component, computed, DestroyRef, effect, ElementRef, inject, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Correction } from './correction/correction';
import { DraftEditor } from './draft-editor';
import { SECTIONS, type SectionId } from './form-sections';
import { keepSame } from './keep-same';
import { OpenLine } from './open-line';
import { FormFindings } from './rules/form-findings';

/** One row of targets under the title: jumps to a box, says where one is and which shown boxes need a look. */
@Component({
  selector: 'app-section-navigator',
  imports: [TranslatePipe],
  template: `
    <nav [attr.aria-label]="'form.navigator' | translate">
      @for (item of items(); track item.section) {
        <button
          type="button"
          [id]="'go-' + item.section"
          [class.current]="item.section === current()"
          [attr.aria-current]="item.section === current() ? 'location' : null"
          (click)="chosen.emit(item.section)"
        >
          <span>{{ item.section === 'codes' ? ('form.codes.short' | translate) : item.label }}</span>
          @if (item.section === '9-16' && line(); as it) {
            <span class="line" aria-hidden="true">{{ it.number }}/{{ it.count }}</span>
            <span class="visually-hidden">{{ 'form.lineOf' | translate: it }}</span>
          }
          <span class="visually-hidden">{{ 'form.goTo' | translate: { box: item.words | translate } }}</span>
          @if (item.severity; as severity) {
            <span class="mark {{ severity }}" aria-hidden="true">{{ severity === 'blocks' ? '!' : '?' }}</span>
            <span class="visually-hidden">{{ 'form.' + severity | translate }}</span>
          }
        </button>
      }
    </nav>
  `,
  styleUrl: 'section-navigator.css',
})
export class SectionNavigator {
  readonly current = input.required<SectionId>();
  readonly chosen = output<SectionId>();
  readonly #editor = inject(DraftEditor);
  readonly #findings = inject(FormFindings);
  readonly #openLine = inject(OpenLine);
  readonly #correction = inject(Correction, { optional: true });
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly items = computed(() =>
    (this.#correction?.sections() ?? SECTIONS).map((section) => ({
      section,
      label: section.replace('-', '–'),
      words: `form.boxes.${section}`,
      severity: this.#findings.severities()[section],
    })),
  );

  /** Which commodity line is open, while one is at the commodities and there are several. */
  protected readonly line = computed(
    () => {
      const lines = this.#editor.content().commodities;
      const place = this.current() === '9-16' ? lines.findIndex(({ id }) => id === this.#openLine.id()) : -1;
      return place < 0 || lines.length === 1 ? null : { number: place + 1, count: lines.length };
    },
    { equal: (one, other) => keepSame(one, other) === one },
  );

  constructor() {
    const observer = new ResizeObserver(() => this.#centre());
    observer.observe(this.#host.nativeElement);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
    effect(() => this.#centre());
  }

  /** The box one is in stands in the middle of the row. */
  #centre(): void {
    const button = this.#host.nativeElement.querySelector<HTMLElement>(`#go-${this.current()}`);
    const row = button?.parentElement;
    if (button && row) row.scrollTo({ left: button.offsetLeft - row.clientWidth / 2 + button.offsetWidth / 2 });
  }
}
