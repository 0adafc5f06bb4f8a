import { afterRenderEffect, Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonFooter } from '@ionic/angular/ion-footer';
import { TranslatePipe } from '@ngx-translate/core';
import { Busy } from '../ui/busy';
import { PageHeader } from '../ui/page-header';
import { CodesBox } from './boxes/codes-box';
import { CommoditiesBox } from './boxes/commodities-box';
import { ExpiryBox } from './boxes/expiry-box';
import { ExportCountryBox } from './boxes/export-country-box';
import { IssuingAuthorityBox } from './boxes/issuing-authority-box';
import { IssuingCountryBox } from './boxes/issuing-country-box';
import { LicenceNumberBox } from './boxes/licence-number-box';
import { LicenseeBox } from './boxes/licensee-box';
import { MarksBox } from './boxes/marks-box';
import { SignatureBox } from './boxes/signature-box';
import { TransportBox } from './boxes/transport-box';
import { DraftEditor } from './draft-editor';
import { type SectionId, sectionElementId } from './form-sections';
import { LicenceStandings } from './licence-standings';
import { OpenDraft } from './open-draft';
import { OpenLine } from './open-line';
import { preloadNext } from './preload-next';
import { FormFindings } from './rules/form-findings';
import { SavedLine } from './saved-line';
import { SectionNavigator } from './section-navigator';
import { sectionAt } from './section-at';

/** Boxes 1 to 18 on one long page, like the paper. Each change is on the device as it is made. */
@Component({
  selector: 'app-licence-form-page',
  imports: [
    Busy,
    CodesBox,
    CommoditiesBox,
    ExpiryBox,
    ExportCountryBox,
    IonContent,
    IonFooter,
    IssuingAuthorityBox,
    IssuingCountryBox,
    LicenceNumberBox,
    LicenseeBox,
    MarksBox,
    PageHeader,
    RouterLink,
    SavedLine,
    SectionNavigator,
    SignatureBox,
    TranslatePipe,
    TransportBox,
  ],
  providers: [DraftEditor, FormFindings, OpenLine],
  templateUrl: 'licence-form-page.html',
  styleUrl: 'licence-form-page.css',
  host: { class: 'ion-page' },
})
export class LicenceFormPage {
  readonly #route = inject(ActivatedRoute);
  readonly #router = inject(Router);
  readonly #open = inject(OpenDraft);
  readonly #findings = inject(FormFindings);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly editor = inject(DraftEditor);
  protected readonly id = this.#route.snapshot.paramMap.get('id') ?? '';
  protected readonly state = signal<'opening' | 'open' | 'missing' | 'failed'>('opening');
  protected readonly current = signal<SectionId>('codes');
  protected readonly standing = toSignal(inject(LicenceStandings).observe(this.id), { initialValue: null });
  protected readonly heading = computed(() => this.editor.content().licenceNumber);
  protected readonly content = viewChild(IonContent, { read: ElementRef<HTMLIonContentElement> });
  #field: string | null = null;
  #scrollPx = 0;
  #placeTimer?: ReturnType<typeof setTimeout>;
  #isResumed = false;

  constructor() {
    afterRenderEffect(() => {
      if (this.editor.draft()) void this.#resume();
    });
  }

  ionViewWillEnter(): void {
    if (this.state() !== 'open') void this.start();
  }

  ionViewDidEnter(): void {
    if (this.#isResumed) this.#goToAsked();
  }

  async ionViewWillLeave(): Promise<void> {
    clearTimeout(this.#placeTimer);
    await this.editor.rememberPlace({ field: this.#field, scrollPx: this.#scrollPx });
    await this.editor.leave();
  }

  protected async start(): Promise<void> {
    this.state.set('opening');
    try {
      const opened = await this.#open.execute(this.id);
      if (opened === 'locked' || opened === 'closed') return void this.#leaveFor(opened);
      if (opened === 'open') this.editor.open(this.id);
      this.state.set(opened);
      void preloadNext();
    } catch {
      this.state.set('failed');
    }
  }

  /** The box itself takes the focus: the next tab is its first field, and no keyboard covers it on a phone. */
  protected go(section: SectionId): void {
    const box = this.#find(sectionElementId(section));
    this.current.set(section);
    box?.focus({ preventScroll: true });
    box?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  }

  /** Follows the scrolling: which box is on top, and where to resume. */
  protected scroll(event: Event): void {
    this.#scrollPx = Math.round((event as CustomEvent<{ scrollTop: number }>).detail.scrollTop);
    this.current.set(sectionAt(this.#host.nativeElement));
    this.#rememberSoon();
  }

  protected focus(event: FocusEvent): void {
    this.#field = (event.target as HTMLElement).id || this.#field;
    this.current.set(sectionAt(this.#host.nativeElement));
    this.#rememberSoon();
  }

  /** Once the boxes are drawn: to the box that was asked for, else back to where the person was (B5). */
  async #resume(): Promise<void> {
    const place = this.editor.draft()?.place;
    if (this.#isResumed || !place) return;
    this.#isResumed = true;
    this.#scrollPx = place.scrollPx;
    this.#field = place.field;
    if (this.#goToAsked()) return;
    if (place.scrollPx > 0) await this.content()?.nativeElement.scrollToPoint(0, place.scrollPx, 0);
  }

  /** Follows a link of the review (`?at=box-3`): shows all findings and puts the cursor there. */
  #goToAsked(): boolean {
    const element = this.#find(this.#route.snapshot.queryParamMap.get('at') ?? '');
    if (!element) return false;
    this.#findings.revealAll();
    element.scrollIntoView({ block: 'start' });
    element.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
    return true;
  }

  #leaveFor(opened: 'locked' | 'closed'): void {
    const url = ['/licences', this.id, ...(opened === 'locked' ? ['submitted'] : [])];
    void this.#router.navigate(url, { replaceUrl: true });
  }

  #rememberSoon(): void {
    clearTimeout(this.#placeTimer);
    const remember = (): void =>
      void this.editor.rememberPlace({ field: this.#field, scrollPx: this.#scrollPx }).catch(() => undefined);
    this.#placeTimer = setTimeout(remember, 500);
  }

  #find(id: string): HTMLElement | null {
    return this.#host.nativeElement.querySelector(`[id="${id}"]`);
  }
}
