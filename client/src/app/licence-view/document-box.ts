import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import type { Place } from '#domain/rules/rule';
import { BoxCard } from '../ui/box-card';
import { FindingNote } from '../ui/finding-note';
import type { FindingGroup } from './finding-groups';
import { LineNumbers } from './line-numbers';

/** What a document under review shows at its boxes: where they are edited, and what was found. */
export interface DocumentReview {
  readonly licenceId: string;
  readonly groups: readonly FindingGroup[];
}

/** One box of the document; under review with what was found there and the way to its fields. */
@Component({
  selector: 'app-document-box',
  imports: [BoxCard, FindingNote, LineNumbers, RouterLink, TranslatePipe],
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
    a {
      flex: none;
    }
  `,
})
export class DocumentBox {
  readonly box = input.required<number | string>();
  readonly title = input.required<string>();
  /** The boxes whose findings are shown here. */
  readonly places = input<readonly Place[]>([]);
  /** The id of the element of the form where it is typed; undefined where another box leads there. */
  readonly at = input<string>();
  readonly review = input<DocumentReview | null>(null);

  protected readonly editPath = computed(() => {
    const licenceId = this.at() && this.review()?.licenceId;
    return licenceId ? ['/licences', licenceId, 'edit'] : null;
  });
  protected readonly marks = computed(() =>
    (this.review()?.groups ?? []).filter(({ finding }) => this.places().includes(finding.place)),
  );
}
