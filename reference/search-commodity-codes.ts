import { toSearchText } from '#domain/values/licence-number';
import { COMMODITY_CODES, listCodesOf, type CommodityCode } from '#reference/commodity-codes';
import { tradeWordsOf } from '#reference/trade-words';

/** What a heading leaves out is no reason to find it: "(not from bamboo nor rattan)". */
const EXCEPTIONS = /\((?:not|other than|except)[^)]*\)/gi;
/** From so many letters on a part inside a word is enough: "board" finds fibreboard. */
const INNER_LETTERS = 4;

const toWords = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map(toSearchText)
    .filter(Boolean);

const wordsOf = new Map(
  COMMODITY_CODES.map((entry) => [
    entry,
    toWords(
      `${entry.description} ${entry.heading} ${tradeWordsOf(entry.code)}`.replaceAll('’', "'").replace(EXCEPTIONS, ' '),
    ),
  ]),
);

/** A word without its English plural or singular ending: `doors` and `door`, `assemblies` and `assembly` are one. */
function stemOf(word: string): string {
  const shorter = word.replace(/ies$|y$/, '').replace(/(s|x|z|ch|sh)es$/, '$1');
  const stem = shorter === word ? word.replace(/([^s])s$/, '$1') : shorter;
  return stem.length >= 3 ? stem : word;
}

function hasWord(entry: CommodityCode, word: string): boolean {
  if (entry.code.startsWith(word)) return true;
  const stem = stemOf(word);
  const isFound = (it: string): boolean => (stem.length < INNER_LETTERS ? it.startsWith(stem) : it.includes(stem));
  return wordsOf.get(entry)?.some(isFound) ?? false;
}

/** The number `text` begins with, its dots and spaces left out (`44 12`, `4412.33`), and the words behind it. */
function takeApart(text: string): { digits: string; words: string[] } {
  const words = toWords(text);
  const firstWord = words.findIndex((word) => !/^\d+$/.test(word));
  const end = firstWord < 0 ? words.length : firstWord;
  return { digits: words.slice(0, end).join(''), words: words.slice(end) };
}

/**
 * The codes a licence of `country` can name (all when null) for `text`: its number is the start of the code or goes on below
 * it, and every word is in the description, the heading or the words of the trade. Each code once: the one typed in full first, then those whose
 * description begins with a word of `text`, each in numerical order.
 */
export function searchCommodityCodes(country: string | null, text: string): string[] {
  const { digits, words } = takeApart(text);
  const hasNumber = ({ code }: CommodityCode): boolean => code.startsWith(digits) || digits.startsWith(code);
  const found = listCodesOf(country).filter((entry) => hasNumber(entry) && words.every((word) => hasWord(entry, word)));
  const stems = words.map(stemOf);
  const beginsSo = (entry: CommodityCode): boolean =>
    stems.some((stem) => wordsOf.get(entry)?.[0]?.startsWith(stem) ?? false);
  const first = [
    ...found.filter(({ code }) => code === digits),
    ...found.filter(beginsSo).sort((a, b) => a.code.localeCompare(b.code)),
  ];
  const others = found.map(({ code }) => code).sort();
  return [...new Set([...first.map(({ code }) => code), ...others])];
}
