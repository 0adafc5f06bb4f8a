import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import type { Change } from '#domain/changes/list-changes';
import { toChangeText } from './change-words';

/** What changed in a licence, box by box: what stood there, then what stands there now. Nothing when nothing changed. */
@Component({
  selector: 'app-change-list',
  imports: [TranslatePipe],
  template: `
    @if (texts().length) {
      <ul [attr.aria-label]="'changes.title' | translate">
        @for (text of texts(); track $index) {
          <li>
            <p class="small muted">
              @if (text.box) {
                {{ 'changes.box' | translate: { box: text.box } }} ·
              }
              {{ text.label }}
              @if (text.lineNumber; as number) {
                · {{ 'changes.line' | translate: { number } }}
              }
            </p>
            @if (text.hasValues) {
              <p>
                <span class="visually-hidden">{{ 'changes.before' | translate }}</span>
                @if (text.before) {
                  <del dir="auto">{{ text.before }}</del>
                } @else {
                  <span class="muted">{{ 'changes.blank' | translate }}</span>
                }
                <span aria-hidden="true"> → </span>
                <span class="visually-hidden">{{ 'changes.after' | translate }}</span>
                @if (text.after) {
                  <ins dir="auto">{{ text.after }}</ins>
                } @else {
                  <span class="muted">{{ 'changes.blank' | translate }}</span>
                }
              </p>
            }
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './change-list.css',
})
export class ChangeList {
  readonly #translate = inject(TranslateService);
  readonly changes = input.required<readonly Change[]>();
  protected readonly texts = computed(() => {
    const language = this.#translate.currentLang() ?? 'en';
    const words = (key: string, params?: Record<string, unknown>): string =>
      String(this.#translate.instant(key, params));
    return this.changes().map((change) => toChangeText(change, words, language));
  });
}
