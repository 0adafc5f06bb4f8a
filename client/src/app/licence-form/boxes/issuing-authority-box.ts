import { afterNextRender, Component, computed, ElementRef, inject, Injector, signal } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { BLANK_PARTY, type Party, partnerCountryOf } from '#domain/licence-content';
import { countryName } from '#reference/countries';
import { ISSUING_AUTHORITIES } from '#reference/issuing-authorities';
import { Picker } from '../../ui/picker';
import { ToastService } from '../../ui/toast-service';
import { DraftEditor } from '../draft-editor';
import { PartyFields } from '../fields/party-fields';
import { FormBox } from '../form-box';
import { authorityItems, isSameAuthority } from './authority-items';
import { changeAuthority } from './default-export-country';
import { EarlierPartiesOfDraft } from './earlier-parties-of-draft';

/** Box 1: found in the list by a part of its name, or typed by hand; what was filled in can be changed. */
@Component({
  selector: 'app-issuing-authority-box',
  imports: [FormBox, PartyFields, Picker, TranslatePipe],
  providers: [EarlierPartiesOfDraft],
  templateUrl: 'issuing-authority-box.html',
})
export class IssuingAuthorityBox {
  readonly #editor = inject(DraftEditor);
  readonly #earlier = inject(EarlierPartiesOfDraft);
  readonly #toasts = inject(ToastService);
  readonly #translate = inject(TranslateService);
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #country = computed(() => partnerCountryOf(this.#editor.content()));
  protected readonly authority = computed(() => this.#editor.content().issuingAuthority);
  protected readonly wasFilled = signal(false);
  protected readonly items = computed(() =>
    authorityItems({
      listed: ISSUING_AUTHORITIES,
      used: this.#earlier.lists().authorities,
      country: this.#country(),
      usedHeading: this.#say('form.authority.used'),
      nameOf: (country) => countryName(country, this.#translate.currentLang() ?? 'en'),
    }),
  );
  protected readonly chosen = computed(
    () => this.items().find(({ authority }) => isSameAuthority(authority, this.authority()))?.value ?? null,
  );
  protected readonly byHand = computed(() => ({ value: 'by-hand', label: this.#say('form.authority.byHand') }));
  /** Of Indonesia's some 25 authorities the sources name a few (reference data). */
  protected readonly isListIncomplete = computed(() => [null, 'ID'].includes(this.#country()));

  protected select(value: string): void {
    const found = this.items().find((it) => it.value === value);
    if (!found) return;
    this.#editor.change(changeAuthority(this.#editor.content(), found.authority));
    this.wasFilled.set(true);
  }

  /** The words searched for become the name, unless one is typed already. */
  protected typeByHand(searched: string): void {
    const { id, name } = this.authority();
    const isFree = id !== null || !name.trim();
    if (searched.trim() && isFree) this.#fill({ ...BLANK_PARTY, name: searched.trim(), country: this.#country() });
    afterNextRender(() => this.#host.nativeElement.querySelector<HTMLInputElement>('#authority-name')?.focus(), {
      injector: this.#injector,
    });
  }

  /** Typed by hand, or corrected: another name is another authority than the list's. */
  protected type(changes: Partial<Party>): void {
    const before = this.authority();
    const id = changes.name === undefined || changes.name === before.name ? before.id : null;
    this.#editor.change(changeAuthority(this.#editor.content(), { ...before, ...changes, id }));
    this.wasFilled.set(false);
  }

  protected clear(): void {
    const before = this.authority();
    this.#fill({ ...BLANK_PARTY, country: before.country });
    const undo = (): void => this.#editor.change({ issuingAuthority: before });
    this.#toasts.undo('form.authority.takenOut', undo, { name: before.name });
  }

  #fill(party: Party): void {
    this.#editor.change(changeAuthority(this.#editor.content(), { id: null, ...party }));
    this.wasFilled.set(false);
  }

  #say(key: string): string {
    return String(this.#translate.instant(key));
  }
}
