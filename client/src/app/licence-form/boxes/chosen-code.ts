import { Component, computed, inject, input, output } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { closeOutline, warningOutline } from 'ionicons/icons';
import { CodeSearch } from './code-search';
import { CodeWords } from './code-words';

/** A commodity code of the licence: what the law says it is, in which annex, and what is wrong with it for the partner country. */
@Component({
  selector: 'app-chosen-code',
  imports: [IonIcon, TranslatePipe],
  template: `
    <div class="head">
      <strong class="number">{{ code() }}</strong>
      @if (scope(); as found) {
        @if (!found.outside) {
          <span class="muted small">{{ words.source(found) }}</span>
        }
      }
    </div>
    <button
      type="button"
      class="button button-quiet"
      [attr.aria-label]="'form.codes.remove' | translate: { code: code() }"
      (click)="removed.emit()"
    >
      <ion-icon [icon]="closeIcon" aria-hidden="true" />
    </button>
    @if (scope(); as found) {
      <div class="body small">
        @if (words.describe(found); as description) {
          <p [class.short]="!found.isPartial">{{ description }}</p>
        }
        @if (found.outside) {
          <p class="flag">
            <ion-icon [icon]="warnIcon" aria-hidden="true" />
            <span
              ><strong>{{ 'form.codes.outOfScope' | translate }}:</strong> {{ words.reason(found, country()) }}
              {{ 'form.codes.keepIt' | translate }}</span
            >
          </p>
        } @else if (found.isPartial) {
          <p class="muted">{{ 'form.codes.scope.partial' | translate }}</p>
        }
        @if (found.forbidden; as goods) {
          <p class="flag">
            <ion-icon [icon]="warnIcon" aria-hidden="true" />
            <span>{{ 'form.codes.scope.forbidden' | translate: { country: countryWord(), goods } }}</span>
          </p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: center;
      padding: var(--app-space-1) var(--app-space-1) var(--app-space-3) var(--app-space-3);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--app-space-3);
      align-items: baseline;
    }
    .body {
      display: grid;
      grid-column: 1 / -1;
      gap: var(--app-space-1);
      padding-inline-end: var(--app-space-2);
    }
    .short {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .flag {
      display: flex;
      gap: var(--app-space-2);
      align-items: flex-start;
    }
    .flag ion-icon {
      flex: none;
      margin-top: 2px;
      color: var(--app-accent);
      font-size: 18px;
    }
    .button {
      padding: 0;
    }
  `,
})
export class ChosenCode {
  readonly code = input.required<string>();
  /** The partner country; null while it is not known. */
  readonly country = input.required<string | null>();
  readonly removed = output();
  readonly #search = inject(CodeSearch);
  protected readonly words = inject(CodeWords);
  protected readonly closeIcon = closeOutline;
  protected readonly warnIcon = warningOutline;
  protected readonly scope = computed(() => this.#search.scopeOf(this.code(), this.country()));

  protected countryWord(): string {
    return this.words.names([this.country() ?? ''].filter(Boolean));
  }
}
