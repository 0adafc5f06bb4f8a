import { Component, computed, input, linkedSignal, viewChild } from '@angular/core';
import type { LicenceRow } from '../storage/licence-list';
import { Near } from './near';
import { observeMinWidth } from './observe-min-width';
import { QueueCard } from './queue-card';
import { QueueTable } from './queue-table';
import { RowKeys } from './row-keys';

/** Rows drawn at first, and added whenever the end comes near. */
const BATCH = 60;

/** A queue of licences: a table where there is room, cards elsewhere; arrow keys go from row to row. */
@Component({
  selector: 'app-queue-list',
  imports: [Near, QueueCard, QueueTable, RowKeys],
  template: `
    <div appRowKeys>
      @if (isWide()) {
        <app-queue-table [rows]="drawn()" [base]="base()" [caption]="label()" [openWith]="openWith()" />
      } @else {
        <ul class="card-grid" [attr.aria-label]="label()">
          @for (row of drawn(); track row.id) {
            <li><app-queue-card [row]="row" [base]="base()" [openWith]="openWith().get(row.id)" /></li>
          }
        </ul>
      }
    </div>
    @if (drawn().length < rows().length) {
      @for (batch of [drawn().length]; track batch) {
        <div class="more" (appNear)="drawMore()"></div>
      }
    }
  `,
  styles: `
    .more {
      height: 1px;
    }
  `,
})
export class QueueList {
  readonly rows = input.required<readonly LicenceRow[]>();
  /** Where a row's page is: `/desk`. */
  readonly base = input.required<string>();
  /** Who else has a licence open now: names by its id. */
  readonly openWith = input<ReadonlyMap<string, string>>(new Map());
  readonly label = input.required<string>();

  readonly #most = linkedSignal({ source: () => this.label(), computation: () => BATCH });
  protected readonly drawn = computed(() => this.rows().slice(0, this.#most()));
  protected readonly isWide = observeMinWidth(900);
  protected readonly keys = viewChild.required(RowKeys);

  /** Puts the focus on the first row. */
  focusFirst(): void {
    this.keys().focusFirst();
  }

  /** To the next row or the one before. */
  move(by: 1 | -1): void {
    this.keys().move(by);
  }

  protected drawMore(): void {
    this.#most.update((most) => most + BATCH);
  }
}
