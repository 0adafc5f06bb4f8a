import type { BoxWalk } from '../licence-view/box-walk';
import type { DecisionKind } from '../licence-view/decision';
import type { PictureViewer } from '../licence-view/picture-viewer';
import type { PageKey } from './page-key';

/** Never two of the same key at once: only what is validated is cancelled, and then it is not rejected. */
const LETTERS: Partial<Record<DecisionKind, string>> = {
  validate: 'v',
  verify: 'f',
  return: 'b',
  remark: 'm',
  reject: 'x',
  cancel: 'x',
  withdraw: 'w',
};

/** The decisions that may be taken now, by letter. "r" is not among them: at the picture it turns. */
export function toDecisionKeys(
  kinds: readonly DecisionKind[],
  choose: (kind: DecisionKind) => void,
): readonly PageKey[] {
  return kinds.flatMap((kind) => {
    const letter = LETTERS[kind];
    const words = `desk.decisions.${kind}.choose`;
    return letter ? [{ keys: [letter], words, act: () => choose(kind) }] : [];
  });
}

/** Box by box, and the tick of each. */
export function toBoxKeys(walk: BoxWalk): readonly PageKey[] {
  return [
    { keys: ['n', 'j'], words: 'desk.keys.nextBox', act: () => walk.go(1) },
    { keys: ['p', 'k'], words: 'desk.keys.previousBox', act: () => walk.go(-1) },
    { keys: ['c'], words: 'desk.keys.compared', act: () => walk.tickAndGo() },
  ];
}

/** The picture, wherever the focus is; none while no picture is shown. */
export function toPictureKeys(viewer: () => PictureViewer | undefined): readonly PageKey[] {
  const enlarge = (shown: PictureViewer | undefined, by: 1 | -1) => shown?.zoom(shown.step ** by);
  return [
    { keys: ['i'], words: 'desk.keys.picture', act: () => viewer()?.focus() },
    { keys: ['+', '='], words: 'desk.keys.zoomIn', act: () => enlarge(viewer(), 1) },
    { keys: ['-'], words: 'desk.keys.zoomOut', act: () => enlarge(viewer(), -1) },
    { keys: ['0'], words: 'desk.keys.whole', act: () => viewer()?.showWhole() },
    { keys: ['t'], words: 'desk.keys.turn', act: () => viewer()?.turn() },
  ];
}
