import { isSame } from '#domain/changes/is-same';
import type { Commodity, LicenceContent } from '#domain/licence-content';

/** One thing that differs between two contents of a licence. Null where one of them has nothing there. */
export interface Change {
  /** Box of the paper form, 1 to 18; 0 for the answers of the submit dialog. */
  readonly box: number;
  /** JSON pointer to it in the content it is in: the later one, or the earlier one for a line that was taken out. */
  readonly path: string;
  /** The id of the commodity line it is in. */
  readonly line: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where one thing stands in a content or in a line, and the box it is printed in. */
type Field = readonly [pointer: string, box: number];

const measuresAt = (pointer: string): readonly Field[] => [
  [`${pointer}/volumeM3`, 14],
  [`${pointer}/netWeightKg`, 15],
  [`${pointer}/units`, 16],
  [`${pointer}/unitWord`, 16],
];

const BEFORE_GOODS: readonly Field[] = [
  ['/issuingAuthority/name', 1],
  ['/issuingAuthority/address', 1],
  ['/issuingAuthority/country', 1],
  ['/forIssuingCountry', 2],
  ['/licenceNumber', 3],
  ['/expiresOn', 4],
  ['/countryOfExport', 5],
  ['/meansOfTransport', 7],
  ['/licensee/name', 8],
  ['/licensee/address', 8],
  ['/licensee/country', 8],
];
const IN_LINE: readonly Field[] = [
  ['/description', 9],
  ['/hsCode', 10],
  ['/species', 11],
  ['/countriesOfHarvest', 12],
  ...measuresAt('/measures'),
];
const BEHIND_GOODS: readonly Field[] = [
  ['/measuredBy', 14],
  ...measuresAt('/globalMeasures'),
  ['/distinguishingMarks', 17],
  ['/signedAt', 18],
  ['/signedOn', 18],
  ['/pointOfEntry', 0],
  ['/arrival', 0],
  ['/onBehalfOf/name', 0],
  ['/onBehalfOf/address', 0],
  ['/onBehalfOf/country', 0],
  ['/mandateId', 0],
  ['/additionalText', 0],
];
const PICTURE_BOXES = [2, 17, 18] as const;

/**
 * What differs between two contents, in the order of the boxes; empty when they say the same. A commodity line is known by
 * its id: one that came or went is one change with the whole line, and so is the order of the lines. The pictures of a box
 * are one change. From which entry of the reference list box 1 was filled is none by itself: its words are.
 */
export function listChanges(before: LicenceContent, after: LicenceContent): Change[] {
  return [
    ...compareFields(BEFORE_GOODS, before, after),
    ...compareLines(before.commodities, after.commodities),
    ...compareFields(BEHIND_GOODS, before, after),
    ...PICTURE_BOXES.flatMap((box) => comparePictures(box, before, after)),
  ];
}

function compareFields(fields: readonly Field[], before: object, after: object, at = '', line: string | null = null) {
  return fields.flatMap(([pointer, box]) =>
    compare({ box, path: at + pointer, line, before: read(before, pointer), after: read(after, pointer) }),
  );
}

function compareLines(before: readonly Commodity[], after: readonly Commodity[]): Change[] {
  const changed = after.flatMap((line, index) => {
    const earlier = before.find(({ id }) => id === line.id);
    const at = `/commodities/${index}`;
    if (!earlier) return { box: 9, path: at, line: line.id, before: null, after: line };
    return compareFields(IN_LINE, earlier, line, at, line.id);
  });
  const gone = before.flatMap((line, index) =>
    after.some(({ id }) => id === line.id)
      ? []
      : { box: 9, path: `/commodities/${index}`, line: line.id, before: line, after: null },
  );
  return [...changed, ...gone, ...compareOrder(before, after)];
}

/** The order of the lines that both have. */
function compareOrder(before: readonly Commodity[], after: readonly Commodity[]): Change[] {
  const idsOf = (some: readonly Commodity[], others: readonly Commodity[]) =>
    some.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  return compare({
    box: 9,
    path: '/commodities',
    line: null,
    before: idsOf(before, after),
    after: idsOf(after, before),
  });
}

function comparePictures(box: (typeof PICTURE_BOXES)[number], before: LicenceContent, after: LicenceContent) {
  const of = ({ pictures }: LicenceContent) => pictures.filter((picture) => picture.box === box);
  return compare({ box, path: '/pictures', line: null, before: of(before), after: of(after) });
}

function compare(change: Change): Change[] {
  return isSame(change.before, change.after) ? [] : [change];
}

function read(from: object, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>((value, step) => Reflect.get(Object(value), step), from) ?? null;
}
