import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { sourceOfRule } from '#domain/rules/rule-book';
import { boxTitleKey, type BoxNumber } from '../../licence-view/box-titles';
import type { FindingGroup } from '../../licence-view/finding-groups';
import { FindingNote } from '../../ui/finding-note';
import { DraftEditor } from '../draft-editor';
import { FIX_PLANS, type FixLink } from './finding-fixes';
import { GoodsPageChoice } from './goods-page-choice';
import { reviewElementId } from './review';

/** So many links to lines stand in the page until all are asked for. */
const LINKS_AT_FIRST = 10;

/** One thing to put right: its box, what is wrong, and the way straight to where it is put right. */
@Component({
  selector: 'app-review-entry',
  imports: [FindingNote, GoodsPageChoice, RouterLink, TranslatePipe],
  templateUrl: 'review-entry.html',
  styleUrl: 'review-entry.css',
  host: { '[id]': 'elementId()' },
})
export class ReviewEntry {
  readonly group = input.required<FindingGroup>();
  /** The paper says so: the key of the group. */
  readonly kept = output<string>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  protected readonly editor = inject(DraftEditor);
  protected readonly areAllShown = signal(false);
  protected readonly elementId = computed(() => reviewElementId(this.group()));
  /** A missing code has no box yet: it is chosen above box 1. */
  protected readonly box = computed<BoxNumber | null>(() => {
    const { place, line } = this.group().finding;
    return this.plan()?.box ?? (typeof place === 'number' && (place !== 10 || line) ? place : null);
  });
  protected readonly titleKey = computed(() => {
    const box = this.box();
    return box === null ? 'form.boxes.codes' : boxTitleKey(box);
  });
  protected readonly plan = computed(() => FIX_PLANS[this.group().finding.rule] ?? null);
  protected readonly hasSource = computed(() => sourceOfRule(this.group().finding.rule) !== '');
  protected readonly links = computed(() => this.plan()?.links(this.group(), this.editor.content()) ?? []);
  protected readonly shownLinks = computed(() =>
    this.areAllShown() ? this.links() : this.links().slice(0, LINKS_AT_FIRST),
  );
  protected readonly hiddenCount = computed(() => this.links().length - this.shownLinks().length);

  protected pathOf({ path }: FixLink): readonly string[] {
    return ['/licences', ...path.map((part) => (part === ':id' ? this.editor.id : part))];
  }

  /** The button goes: the first link it brought takes the focus. */
  protected showAll(): void {
    const id = `${this.elementId()}-fix-${this.shownLinks().length}`;
    this.areAllShown.set(true);
    const focus = (): void => this.#host.nativeElement.querySelector<HTMLElement>(`[id="${id}"]`)?.focus();
    afterNextRender({ read: focus }, { injector: this.#injector });
  }
}
