/**
 * What the trade calls goods that the annexes name in other words, by the code as an annex lists it: an importer of doors does
 * not look for "builders' joinery". Only for searching: never shown, never stored, and they decide nothing.
 *
 * @source usage of the trade, and the subheadings below a listed heading in the Harmonized System 2022 (4418 11 to 4418 30)
 */
const TRADE_WORDS: Readonly<Record<string, string>> = {
  4403: 'roundwood, logs',
  4407: 'sawnwood, timber, lumber, planks, boards, S4S',
  440910: 'mouldings, moldings, decking, cladding, skirting, battens',
  440922: 'mouldings, moldings, decking, cladding, skirting, battens',
  440929: 'mouldings, moldings, decking, cladding, skirting, battens',
  441011: 'particleboard, chipboard',
  4411: 'MDF, HDF, hardboard, fiberboard',
  4412: 'LVL',
  4414: 'picture frames',
  4418: 'doors, windows, gates, thresholds, posts, beams, glulam, stairs, parquet',
  4419: 'bowls, trays, plates, cutting boards',
  940161: 'chairs, armchairs, sofas, benches, stools',
  940169: 'chairs, armchairs, benches, stools',
  940330: 'desks, tables, cupboards, shelves',
  940340: 'cabinets, cupboards',
  940350: 'beds, wardrobes',
  940360: 'tables, cabinets, cupboards, shelves, bookcases, garden furniture',
  940600: 'houses, sheds, gazebos',
};

/** Words of the trade for an entry of the annexes; blank where the law has them already. */
export function tradeWordsOf(code: string): string {
  return TRADE_WORDS[code] ?? '';
}
