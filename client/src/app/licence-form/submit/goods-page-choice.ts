import { Component, computed, inject, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Picture } from '#domain/licence-content';
import { confirmGoods } from '../../capture/picture-order';
import { PictureDialog } from '../../licence-view/picture-dialog';
import { PictureImage } from '../../licence-view/picture-image';
import { ToastService } from '../../ui/toast-service';
import { DraftEditor } from '../draft-editor';

/** The pages of box 2, each with a tick for "shows the goods and HS codes"; a tap on a page shows it in full. */
@Component({
  selector: 'app-goods-page-choice',
  imports: [PictureDialog, PictureImage, TranslatePipe],
  template: `
    <ol [attr.aria-label]="'submit.goodsPage.pages' | translate">
      @for (page of pages(); track page.id) {
        <li>
          <button type="button" class="thumb" (click)="dialog().open($index)">
            <span class="visually-hidden">{{ 'capture.open' | translate: { number: $index + 1 } }}</span>
            <app-picture-image [whenSeen]="false" [pictureId]="page.id" />
          </button>
          <label class="check">
            <input
              type="checkbox"
              [checked]="page.showsGoods === true"
              (change)="confirm(page, $index + 1, $event.target.checked)"
            />
            <span>
              <span class="visually-hidden">{{ 'capture.page' | translate: { number: $index + 1 } }}:</span>
              {{ 'capture.showsGoods' | translate }}
            </span>
          </label>
        </li>
      }
    </ol>
    <app-picture-dialog [pictures]="pages()" />
  `,
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
      gap: var(--app-space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: var(--app-space-3);
      align-items: center;
    }
    .thumb {
      flex: none;
      width: 96px;
      padding: 0;
      overflow: hidden;
      border: 1px solid var(--app-line);
      border-radius: 6px;
      background: var(--app-sunken);
      cursor: zoom-in;
    }
    app-picture-image {
      aspect-ratio: 3 / 4;
    }
    .check {
      flex: 1;
      min-height: 128px;
    }
  `,
})
export class GoodsPageChoice {
  readonly #editor = inject(DraftEditor);
  readonly #toasts = inject(ToastService);
  protected readonly pages = computed(() => this.#editor.content().pictures.filter(({ box }) => box === 2));
  protected readonly dialog = viewChild.required(PictureDialog);

  protected confirm(page: Picture, number: number, showsGoods: boolean): void {
    this.#mark(page, showsGoods);
    if (!showsGoods) return;
    this.#toasts.undo('submit.goodsPage.confirmed', () => this.#mark(page, false), { number });
  }

  #mark({ id }: Picture, showsGoods: boolean): void {
    this.#editor.change({ pictures: confirmGoods(this.#editor.content().pictures, id, showsGoods) });
  }
}
