import { Component, computed, effect, ElementRef, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import type { Place } from '#domain/rules/rule';
import { IonIcon } from '@ionic/angular/ion-icon';
import { checkmarkCircle } from 'ionicons/icons';
import { BoxCard } from '../ui/box-card';
import { FindingNote } from '../ui/finding-note';
import { toBoxNumbers } from './box-numbers';
import { type BoxStop, BoxWalk } from './box-walk';
import type { FindingGroup } from './finding-groups';
import { LineNumbers } from './line-numbers';
import { PinBoard } from './pin-board';

/** What a document under review shows at its boxes: where they are edited, and what was found. */
export interface DocumentReview {
  readonly licenceId: string;
  readonly groups: readonly FindingGroup[];
}

/** One box of the document; under review with what was found there and the way to its fields. */
@Component({
  selector: 'app-document-box',
  imports: [BoxCard, FindingNote, IonIcon, LineNumbers, RouterLink, TranslatePipe],
  template: `
    <app-box-card [box]="box()" [title]="title()">
      @if (editPath(); as path) {
        <a
          boxAction
          class="button button-quiet"
          [id]="'edit-' + at()"
          [routerLink]="path"
          [queryParams]="{ at: at() }"
          [attr.aria-label]="'licences.boxes.editBox' | translate: { box: box() }"
          >{{ 'licences.boxes.edit' | translate }}</a
        >
      }
      @if (isCompared()) {
        <span boxAction class="compared">
          <ion-icon [icon]="comparedIcon" aria-hidden="true" />
          <span class="visually-hidden">{{ 'desk.boxes.compared' | translate }}</span>
        </span>
      }
      @if (board?.isPlacing() && pinBox(); as number) {
        <button
          boxAction
          type="button"
          class="button button-quiet"
          [attr.aria-label]="'pins.commentOn' | translate: { box: number }"
          (click)="board.choose(number)"
        >
          {{ 'pins.comment' | translate }}
        </button>
      }
      <ng-content />
      @for (group of marks(); track group.key) {
        <app-finding-note [finding]="group.finding" [isShort]="true">
          @if (group.lines.length) {
            <app-line-numbers [lines]="group.lines" />
          }
        </app-finding-note>
      }
    </app-box-card>
  `,
  styles: `
    :host {
      display: block;
    }
    app-box-card {
      height: 100%;
    }
    a,
    button,
    .compared {
      flex: none;
    }
    button {
      padding-inline: var(--app-space-1);
    }
    .compared {
      display: flex;
      color: var(--app-success);
      font-size: 22px;
    }
    :host([tabindex]) {
      scroll-margin-block: 88px var(--app-space-4);
    }
    :host(.current) {
      position: relative;
      z-index: 1;
      outline: 3px solid var(--app-primary);
      outline-offset: -1px;
    }
  `,
  host: {
    '[class.current]': 'isCurrent()',
    '[attr.tabindex]': 'walk ? -1 : null',
    '[attr.role]': "walk ? 'group' : null",
    '[attr.aria-label]': 'walk ? title() : null',
    '(click)': 'walk?.goTo(stop)',
  },
})
export class DocumentBox {
  readonly box = input.required<number | string>();
  readonly title = input.required<string>();
  /** The boxes whose findings are shown here. */
  readonly places = input<readonly Place[]>([]);
  /** The id of the element of the form where it is typed; undefined where another box leads there. */
  readonly at = input<string>();
  readonly review = input<DocumentReview | null>(null);

  /** Where comments are pinned; null elsewhere. */
  protected readonly board = inject(PinBoard, { optional: true });
  /** The box a comment here is on: the first of several. */
  protected readonly pinBox = computed(() => Number.parseInt(String(this.box()), 10));
  protected readonly walk = inject(BoxWalk, { optional: true });
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly stop: BoxStop = {
    numbers: computed(() => toBoxNumbers(this.box())),
    title: this.title,
    focus: () => this.#focus(),
  };
  protected readonly isCurrent = computed(() => this.walk?.current() === this.stop);
  protected readonly isCompared = computed(() => this.walk?.isCompared(this.stop) ?? false);
  protected readonly comparedIcon = checkmarkCircle;

  protected readonly editPath = computed(() => {
    const licenceId = this.at() && this.review()?.licenceId;
    return licenceId ? ['/licences', licenceId, 'edit'] : null;
  });
  protected readonly marks = computed(() =>
    (this.review()?.groups ?? this.walk?.groups() ?? []).filter(({ finding }) => this.places().includes(finding.place)),
  );

  constructor() {
    effect((onCleanup) => {
      const leave = untracked(() => this.walk?.add(this.stop));
      if (leave) onCleanup(leave);
    });
  }

  #focus(): void {
    this.#host.focus({ preventScroll: true });
    this.#host.scrollIntoView({ block: 'nearest' });
  }
}
