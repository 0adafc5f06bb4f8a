import { defineRule } from '#domain/rules/rule';

/**
 * Among the pictures of the paper licence is the page with the goods and their HS codes: the person has confirmed it for at
 * least one. Nothing is found while there is no picture: BOX2-PICTURE reports that.
 *
 * @source Authorities’ published list of mistakes (B8); Danish Environmental Protection Agency, eutr.dk
 */
export const goodsPageShown = defineRule({
  id: 'BOX2-GOODS-PAGE',
  source: 'Mistakes published by authorities (eutr.dk)',
  severity: 'warns',
  check({ pictures }) {
    const pages = pictures.filter(({ box }) => box === 2);
    return pages.length === 0 || pages.some(({ showsGoods }) => showsGoods) ? [] : [{ place: 2 }];
  },
});
