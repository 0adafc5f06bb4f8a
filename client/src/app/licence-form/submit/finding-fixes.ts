import type { Commodity, LicenceContent } from '#domain/licence-content';
import type { BoxNumber } from '../../licence-view/box-titles';
import type { FindingGroup, NumberedLine } from '../../licence-view/finding-groups';
import { lineElementId } from '../form-sections';

/** A link that leads straight to where a finding is put right. `path` goes on from `/licences`, the licence's own id is `:id`. */
export interface FixLink {
  /** Key of the words on it, and what fills them. */
  readonly words: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
}

/** How findings of one rule are put right. */
export interface FixPlan {
  readonly links: (group: FindingGroup, content: LicenceContent) => readonly FixLink[];
  /** The pages of box 2 are shown, each with a tick for "shows the goods and HS codes". */
  readonly asksForGoodsPage?: true;
  /** The box it is about, where that is another than its place. */
  readonly box?: BoxNumber;
  /** It may be right as it is: the person can say that the paper says so. */
  readonly mayBeKept?: true;
}

/** To the element of the form with this id. */
const goTo = (at: string, box: number | string): FixLink => ({
  words: 'submit.fix.goToBox',
  params: { box },
  path: [':id', 'edit'],
  query: { at },
});
const inForm = (at: string, box: number | string): FixPlan => ({ links: () => [goTo(at, box)] });

/** To the field of each commodity line, or to the element `at` when it is about no line. */
function inLines(at: string, box: number, fieldOf: (line: Commodity | undefined) => string): FixPlan {
  const toLine = ({ id, number }: NumberedLine, { commodities }: LicenceContent): FixLink => ({
    ...goTo(`${lineElementId(id)}-${fieldOf(commodities[number - 1])}`, box),
    words: 'submit.fix.goToLine',
    params: { number },
  });
  return {
    links: ({ lines }, content) => (lines.length ? lines.map((line) => toLine(line, content)) : [goTo(at, box)]),
  };
}

/** The first species without its scientific name. */
function unnamedSpecies(line: Commodity | undefined): string {
  const index = line?.species.findIndex(({ scientificName }) => !scientificName.trim()) ?? 0;
  return `scientific-${Math.max(0, index)}`;
}

const PICTURES = [':id', 'pictures', '2'];
const takePicture: FixLink = { words: 'submit.fix.takePicture', path: PICTURES };

/** To the answer or the reason; which of them, the finding says. */
const toWords = (field: string, param: string, words: string): FixPlan => ({
  links: ({ finding }) => [{ ...goTo(`${field}-${finding.params?.[param]}`, finding.params?.['box'] ?? ''), words }],
});

/** Every rule of the book, what `findUnread` and `findCorrections` find; null for what the submit dialog asks itself. */
export const FIX_PLANS: Readonly<Record<string, FixPlan | null>> = {
  'CORRECTION-OPEN': toWords('answer', 'number', 'pins.correction.sayAnswer'),
  'CORRECTION-UNEXPLAINED': toWords('why', 'box', 'pins.correction.sayWhy'),
  'BOX10-UNREAD': inLines('box-9-16', 10, () => 'code'),
  'BOX14-UNREAD': inLines('global-volume', 14, () => 'volume'),
  'BOX15-UNREAD': { ...inLines('global-weight', 15, () => 'weight'), box: 15 },
  'BOX16-UNREAD': { ...inLines('global-units', 16, () => 'units'), box: 16 },
  'BOX9-SIZE': inForm('box-9-16', 9),
  'BOX10-REQUIRED': { links: () => [{ ...goTo('box-codes', 10), words: 'submit.fix.chooseCode' }] },
  'BOX1-REQUIRED': inForm('authority-search', 1),
  'BOX3-REQUIRED': inForm('licence-number', 3),
  'BOX3-SIGNS': inForm('licence-number', 3),
  'BOX4-REQUIRED': inForm('expires-on', 4),
  'BOX5-REQUIRED': inForm('country-of-export', 5),
  'BOX2-PICTURE': { links: () => [takePicture] },
  'BOX2-LEGIBLE': {
    links: ({ finding }) => [
      { ...takePicture, words: 'submit.fix.takeAgain', query: { show: finding.params?.['picture'] ?? '' } },
    ],
  },
  'BOX2-GOODS-PAGE': { links: () => [takePicture], asksForGoodsPage: true },
  'BOX3-FORMAT': { ...inForm('licence-number', 3), mayBeKept: true },
  'BOX3-DESTINATION': { ...inForm('licence-number', 3), mayBeKept: true },
  'BOX3-USED': {
    links: ({ finding }) => [
      { words: 'submit.fix.lookAtLicence', path: [finding.params?.['licence'] ?? ''] },
      goTo('licence-number', 3),
    ],
  },
  'BOX4-LODGED-IN-TIME': inForm('expires-on', 4),
  'BOX4-AFTER-SIGNATURE': { links: () => [goTo('expires-on', 4), goTo('signed-on', 18)] },
  'BOX14-VOLUME-OR-WEIGHT': inLines('global-volume', 14, () => 'volume'),
  'BOX12-HARVEST-COUNTRY': inLines('box-9-16', 12, () => 'harvest'),
  'BOX11-SCIENTIFIC-NAME': inLines('box-9-16', 11, unnamedSpecies),
  'BOX17-INVOICE-NUMBER': { ...inForm('distinguishing-marks', 17), mayBeKept: true },
  'BOX18-PLACE-AND-DATE': {
    links: (_, { signedAt }) => [goTo(signedAt.trim() ? 'signed-on' : 'signed-at', 18)],
  },
  'BOX10-SCOPE': { ...inLines('box-9-16', 10, () => 'code'), mayBeKept: true },
  'ENTRY-REQUIRED': null,
  'ARRIVAL-REQUIRED': null,
};
