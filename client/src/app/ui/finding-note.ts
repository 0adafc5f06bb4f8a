import { Component, computed, input, signal } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { alertCircleOutline, warningOutline } from 'ionicons/icons';
import type { Finding } from '#domain/rules/rule';
import { sourceOfRule } from '#domain/rules/rule-book';
import { FindingWords } from './finding-words';

let count = 0;

/**
 * One finding: icon and words for what it means for submitting, never colour alone, what is wrong, and behind "Why?" the law
 * or guide its rule comes from. What is projected stands after the words.
 */
@Component({
  selector: 'app-finding-note',
  imports: [FindingWords, IonIcon, TranslatePipe],
  template: `
    <ion-icon [icon]="icon()" aria-hidden="true" />
    <div class="words">
      <p [id]="wordsId() ?? ''">
        <strong>{{ 'form.' + finding().severity | translate }}:</strong> {{ finding() | findingWords }} <ng-content />
      </p>
      @if (isOpen()) {
        <p class="small source" [id]="sourceId">{{ 'rules.source' | translate: { source: source() } }}</p>
      }
    </div>
    @if (!isShort()) {
      <button
        type="button"
        class="button button-quiet"
        [attr.aria-expanded]="isOpen()"
        [attr.aria-controls]="isOpen() ? sourceId : null"
        (click)="isOpen.set(!isOpen())"
      >
        {{ 'rules.why' | translate }}
      </button>
    }
  `,
  styleUrl: './finding-note.css',
  host: { '[class.blocks]': "finding().severity === 'blocks'" },
})
export class FindingNote {
  readonly finding = input.required<Finding>();
  /** Without "Why?", where the finding is named a second time. */
  readonly isShort = input(false);
  /** Set on the words, for what is described by them. */
  readonly wordsId = input<string>();
  protected readonly isOpen = signal(false);
  protected readonly sourceId = `finding-source-${++count}`;
  protected readonly icon = computed(() =>
    this.finding().severity === 'blocks' ? alertCircleOutline : warningOutline,
  );
  protected readonly source = computed(() => sourceOfRule(this.finding().rule));
}
