import { goodsPageShown } from '#domain/rules/goods-page-shown';
import { describeRule } from '#domain/testing/describe-rule';
import { buildPicture } from '#domain/testing/build-licence';

describeRule(goodsPageShown, {
  'a page nobody confirmed': {
    changes: { pictures: [buildPicture({ showsGoods: undefined })] },
    finds: [{ place: 2 }],
  },
  'a confirmed page of another box': {
    changes: { pictures: [buildPicture({ showsGoods: false }), buildPicture({ id: 'b'.repeat(64), box: 17 })] },
    finds: [{ place: 2 }],
  },
  'one confirmed page among several': {
    changes: { pictures: [buildPicture({ showsGoods: false }), buildPicture({ id: 'b'.repeat(64) })] },
    finds: [],
  },
  'no picture, which another rule reports': { changes: { pictures: [] }, finds: [] },
});
