import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { map, switchMap } from 'rxjs';
import { countryOfOffice, partnerCountryOf } from '#domain/licence-content';
import { checkLicence } from '#domain/rules/rule-book';
import type { Finding, Severity } from '#domain/rules/rule';
import { toLicenceIdentity } from '#domain/values/licence-identity';
import { OWN_ZONE } from '../../device/own-zone';
import { PresentTime } from '../../device/present-time';
import { UsedNumbers } from '../../storage/used-numbers';
import { Correction } from '../correction/correction';
import { findCorrections } from '../correction/find-corrections';
import { DraftEditor } from '../draft-editor';
import { lineElementId, type SectionId, sectionElementId } from '../form-sections';
import { keepSame } from '../keep-same';
import { findUnread } from './find-unread';
import { groupBySection, worstSeverity } from './findings';
import { type FindingsByElement, groupByElement } from './findings-by-element';
import { RuleReference } from './rule-reference';
import { todayIn } from './today-in';

const NOTHING: readonly Finding[] = [];

/**
 * What the rule book finds in the draft now, what was typed into it and not understood, and what of a correction is open. A box shows its findings once the person has left it, or when all were
 * asked for: nobody is told off about a box they have not come to yet. Provided by the page.
 */
@Service({ autoProvided: false })
export class FormFindings {
  readonly #editor = inject(DraftEditor);
  readonly #reference = inject(RuleReference);
  readonly #correction = inject(Correction, { optional: true });
  readonly #time = inject(PresentTime);
  readonly #revealed = signal<ReadonlySet<string>>(new Set());
  readonly #areAllRevealed = signal(false);

  /** A lodged licence that the authority changes was lodged when it was. */
  readonly #lodgedAt = computed(() => {
    const lodgedAt = this.#editor.draft()?.update?.lodgedAt;
    return lodgedAt ? Date.parse(lodgedAt) : this.#time.now().getTime();
  });

  /** The date of lodging if it were now: in the country of entry, of the device while there is none. */
  readonly lodgedOn = computed(() => {
    const office = this.#editor.content().pointOfEntry;
    const zone = office && this.#reference.lookUps()?.timeZonesOf(countryOfOffice(office))[0];
    return todayIn(zone || OWN_ZONE, this.#lodgedAt());
  });

  readonly #identity = computed(() => {
    const content = this.#editor.content();
    return toLicenceIdentity(content.licenceNumber, partnerCountryOf(content));
  });
  readonly #use = this.#observeUse();

  /** Each write gives another draft; the texts stay the very same. */
  readonly #unread = computed(() => this.#editor.draft()?.unread);

  /** Everything found; empty until the reference data is loaded. */
  readonly all = computed<readonly Finding[]>(() => {
    const lookUps = this.#reference.lookUps();
    if (!lookUps) return [];
    const usedIn = (identity: string): string | null =>
      this.#use().identity === identity ? this.#use().licence : null;
    const content = this.#editor.content();
    return [
      ...findCorrections(this.#correction?.numbered() ?? [], this.#correction?.unexplained() ?? []),
      ...findUnread(this.#unread() ?? {}, content),
      ...checkLicence(content, { ...lookUps, lodgedOn: this.lodgedOn(), usedIn }),
    ];
  });

  /** Whether the rules could run. */
  readonly areReady = computed(() => this.#reference.lookUps() !== null);

  /** Grouped once per change; what is found at an element as before is the very same list, so only what differs is drawn. */
  readonly #byElement = linkedSignal<readonly Finding[], FindingsByElement>({
    source: this.all,
    computation: (all, previous) => keepSame(previous?.value, groupByElement(all)),
  });

  /** The graver severity of what is shown in each section now, that of its lines too. */
  readonly severities = computed<Partial<Record<SectionId, Severity>>>(() => {
    const shown = Object.entries(this.#byElement()).filter(([elementId]) => this.#isRevealed(elementId));
    const sections = groupBySection(shown.flatMap(([, findings]) => findings));
    return Object.fromEntries(sections.map(({ section, findings }) => [section, worstSeverity(findings)]));
  });

  /** What to show at a section, without what is about one of its lines. */
  ofSection(section: SectionId): readonly Finding[] {
    return this.#at(sectionElementId(section));
  }

  /** What to show at a commodity line. */
  ofLine(lineId: string): readonly Finding[] {
    return this.#at(lineElementId(lineId));
  }

  /** From now on the element with this id shows what is found. */
  reveal(elementId: string): void {
    if (!this.#revealed().has(elementId)) this.#revealed.update((ids) => new Set([...ids, elementId]));
  }

  revealAll(): void {
    this.#areAllRevealed.set(true);
  }

  /** Another licence of this person's company with the number typed now. */
  #observeUse() {
    const numbers = inject(UsedNumbers);
    const use = toObservable(this.#identity).pipe(
      switchMap((identity) =>
        numbers.observeUse(this.#editor.content(), this.#editor.id).pipe(map((licence) => ({ identity, licence }))),
      ),
    );
    return toSignal(use, { initialValue: { identity: null, licence: null } });
  }

  #at(elementId: string): readonly Finding[] {
    return (this.#isRevealed(elementId) && this.#byElement()[elementId]) || NOTHING;
  }

  #isRevealed(elementId: string): boolean {
    return this.#areAllRevealed() || this.#revealed().has(elementId);
  }
}
