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
    <div class="words">
      <strong class="number">{{ code() }}</strong>
      @if (scope(); as found) {
        @if (!found.outside) {
          <span class="muted small">{{ words.source(found) }}</span>
        }
        @if (words.describe(found); as description) {
          <span class="small description" [class.whole]="found.isPartial">{{ description }}</span>
        }
        @if (found.outside) {
          <span class="small flag">
            <ion-icon [icon]="warnIcon" aria-hidden="true" />
            <span
              ><strong>{{ 'form.codes.outOfScope' | translate }}:</strong> {{ words.reason(found, country()) }}
              {{ 'form.codes.keepIt' | translate }}</span
            >
          </span>
        } @else if (found.isPartial) {
          <span class="small muted">{{ 'form.codes.scope.partial' | translate }}</span>
        }
        @if (found.forbidden; as goods) {
          <span class="small flag">
            <ion-icon [icon]="warnIcon" aria-hidden="true" />
            <span>{{ 'form.codes.scope.forbidden' | translate: { country: countryWord(), goods } }}</span>
          </span>
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
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--app-space-2);
      align-items: flex-start;
      padding: var(--app-space-1) var(--app-space-1) var(--app-space-2) var(--app-space-3);
    }
    .words {
      display: flex;
      flex: 1;
      flex-wrap: wrap;
      gap: 2px var(--app-space-3);
      align-items: baseline;
      min-width: 0;
      padding-top: 10px;
    }
    .description,
    .flag {
      flex: 1 0 100%;
    }
    .description {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .description.whole {
      -webkit-line-clamp: none;
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
      flex: none;
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
