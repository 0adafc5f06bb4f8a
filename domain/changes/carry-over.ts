import { listChanges, type Change } from '#domain/changes/list-changes';
import type { Commodity, LicenceContent } from '#domain/licence-content';

/**
 * What changed from `before` to `mine`, put onto `theirs`: everything else stays as they have it. A commodity line changed here
 * and taken out there comes back as it is here, so that nothing typed is lost.
 */
export function carryOver(before: LicenceContent, mine: LicenceContent, theirs: LicenceContent): LicenceContent {
  return listChanges(before, mine).reduce((content, change) => putChange(content, change, mine), theirs);
}

function putChange(content: LicenceContent, change: Change, mine: LicenceContent): LicenceContent {
  const { path, box, line, after } = change;
  // The entry of the reference list goes with the words it filled in.
  if (path.startsWith('/issuingAuthority/')) return { ...content, issuingAuthority: mine.issuingAuthority };
  if (path === '/pictures') {
    const pictures = [
      ...content.pictures.filter((picture) => picture.box !== box),
      ...mine.pictures.filter((picture) => picture.box === box),
    ];
    return { ...content, pictures };
  }
  if (path === '/commodities') return { ...content, commodities: orderLike(content.commodities, mine.commodities) };
  if (line !== null) return { ...content, commodities: putLine(content.commodities, change, mine.commodities) };
  return setAt(content, path.split('/').slice(1), after);
}

function putLine(lines: readonly Commodity[], { line, path, after }: Change, mine: readonly Commodity[]) {
  const whole = mine.find(({ id }) => id === line);
  if (!whole) return lines.filter(({ id }) => id !== line);
  if (!lines.some(({ id }) => id === line)) return [...lines, whole];
  const field = path.split('/').slice(3);
  return field.length ? lines.map((it) => (it.id === line ? setAt(it, field, after) : it)) : lines;
}

/** The lines both have in the order of `mine`; those only they have stay behind them. */
function orderLike(lines: readonly Commodity[], mine: readonly Commodity[]): Commodity[] {
  const placeOf = ({ id }: Commodity) => {
    const place = mine.findIndex((line) => line.id === id);
    return place < 0 ? mine.length : place;
  };
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function setAt<Value extends object>(value: Value, [step = '', ...rest]: readonly string[], to: unknown): Value {
  return { ...value, [step]: rest.length ? setAt(Object(Reflect.get(value, step)) as object, rest, to) : to };
}
