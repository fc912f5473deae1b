import type { Key, Screen } from '../../ask/ask.ts';
import { signOf } from '../../ask/typed.ts';
import type { MessageId } from '../../i18n/words.ts';
import { type Desk, widthOf } from './desk.ts';
import { textWidth } from './wrap.ts';

/** Keys that an input has besides those of the screen. */
export type InputKey = 'enter' | 'edit' | 'newLine' | 'tick' | 'move';

const INPUT_KEYS: Readonly<Record<InputKey, MessageId>> = {
  enter: 'terminal.key.enter',
  edit: 'terminal.key.edit',
  newLine: 'terminal.key.newLine',
  tick: 'terminal.key.tick',
  move: 'terminal.key.move',
};

const SCREEN_KEYS: Readonly<Record<Key, MessageId>> = {
  back: 'terminal.key.back',
  help: 'terminal.key.help',
  later: 'terminal.key.later',
  menu: 'terminal.key.menu',
};

/** What the keys do, in as few lines as it takes without breaking one apart. */
export function footerOf(desk: Desk, screen: Screen, inputKeys: readonly InputKey[]): string[] {
  const { locale, signs } = desk;
  const questionMark = locale.language === 'fa' ? '؟' : '?';
  const { up, down } = signs;
  return packed(
    [
      ...inputKeys.map((key) => locale.t(INPUT_KEYS[key], { up, down })),
      ...screen.keys.map((key) => locale.t(SCREEN_KEYS[key], { sign: signOf(key, questionMark) })),
    ],
    signs.between,
    widthOf(desk),
  );
}

function packed(items: readonly string[], between: string, width: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const longer = `${lines.at(-1)}${between}${item}`;
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(item);
  }
  return lines;
}
