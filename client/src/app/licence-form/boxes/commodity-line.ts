import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, ElementRef, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { alertCircleOutline, warningOutline } from 'ionicons/icons';
import type { Commodity } from '#domain/licence-content';
import { lineElementId } from '../form-sections';
import { worstSeverity } from '../rules/findings';
import { FormFindings } from '../rules/form-findings';
import { CommodityFields } from './commodity-fields';
import { CommodityList } from './commodity-list';
import { CommodityUnreadTexts } from './commodity-unread-texts';
import { holdInPlace } from './hold-in-place';
import { measuresInShort } from './measures-in-short';

/** One line of boxes 9 to 16: a row that says it in short, opened in place by a tap. */
@Component({
  selector: 'app-commodity-line',
  imports: [CommodityFields, IonIcon, NgTemplateOutlet, TranslatePipe],
  templateUrl: 'commodity-line.html',
  styleUrl: 'commodity-line.css',
  host: { '[id]': 'elementId()', '[class.closed]': '!isOpen()', '(focusout)': 'leave($event)' },
})
export class CommodityLine {
  readonly line = input.required<Commodity>();
  readonly number = input.required<number>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #findings = inject(FormFindings);
  readonly #list = inject(CommodityList);
  readonly #unread = inject(CommodityUnreadTexts);
  readonly #id = computed(() => this.line().id);
  protected readonly icons = { blocks: alertCircleOutline, warns: warningOutline };
  protected readonly elementId = computed(() => lineElementId(this.#id()));
  protected readonly isAlone = computed(() => this.#list.lines().length === 1);
  protected readonly isOpen = computed(() => this.#list.openId() === this.#id());
  protected readonly mark = computed(() => worstSeverity(this.#findings.ofLine(this.#id())));
  protected readonly hasUnread = computed(() => this.#unread.countIn(this.#id()) > 0);
  protected readonly measures = computed(() =>
    this.#list.areMeasured() ? measuresInShort(this.line().measures, navigator.language) : '',
  );

  protected toggle(): void {
    holdInPlace(this.#element.nativeElement, () => this.#list.toggle(this.#id()));
  }

  protected leave(event: FocusEvent): void {
    const element = event.currentTarget as HTMLElement;
    if (!element.contains(event.relatedTarget as Node | null)) this.#findings.reveal(this.elementId());
  }
}
