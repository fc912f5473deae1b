import { type Depth, type Field, rootField } from '../plan/model.ts';
import { idKey } from './answers-items.ts';
import { isAsked, isDated } from './asked.ts';
import { apart, asEntry, commented, keyed } from './form-lines.ts';
import { dayWords, type FormVoice, type Need, questionWords } from './form-words.ts';

const STEP = 2;

/** The questions of every part of a plan, in the order of the file. */
export function partLines(voice: FormVoice): string[][] {
  return fieldBlocks(voice, rootField(), 0, 'always');
}

/** A question with all that stands below it; none where a plan of that depth does not ask it. */
export function fieldLines(voice: FormVoice, field: Field, indent: number, above: Need): string[] {
  const need = needOf(field, above);
  const words = commented(questionWords(voice, field, need), indent);
  return [...words, ...keyed(field.path.at(-1) ?? '', indent, linesBelow(voice, field, indent + STEP, need))];
}

function linesBelow(voice: FormVoice, field: Field, indent: number, need: Need): string[] {
  if (field.shape === 'object') return apart(fieldBlocks(voice, field, indent, need));
  if (field.item?.shape !== 'object') return [];
  return asEntry(apart(itemBlocks(voice, field, field.item, indent + STEP)), indent);
}

function fieldBlocks(voice: FormVoice, object: Field, indent: number, need: Need): string[][] {
  return [...object.fields.values()]
    .filter((field) => isAsked(field) && !isLeftOut(field, voice.depth))
    .map((field) => fieldLines(voice, field, indent, need));
}

/** The questions of one entry; that an entry is not needed takes nothing from what it is made of. */
function itemBlocks(voice: FormVoice, map: Field, item: Field, indent: number): string[][] {
  const blocks = fieldBlocks(voice, item, indent, 'always');
  return isDated(map) ? [dayLines(voice, map, indent), ...blocks] : blocks;
}

function dayLines(voice: FormVoice, map: Field, indent: number): string[] {
  return [...commented(dayWords(voice), indent), ...keyed(idKey(map), indent)];
}

/** The questions of one item that has its id. */
export function itemLines(voice: FormVoice, id: string, item: Field, indent: number): string[] {
  return keyed(id, indent, apart(fieldBlocks(voice, item, indent + STEP, 'always')));
}

/** How far a field has to be answered within what has to be answered so far. */
function needOf({ crm, shape }: Field, above: Need): Need {
  const fewest = crm.fewest && (crm.fewest.essential === undefined ? 'full' : 'always');
  const own = (shape === 'map' ? fewest : crm.answer) ?? 'optional';
  return (
    [above, own].find((need) => need === 'optional') ?? [above, own].find((need) => need === 'full') ?? own
  );
}

function isLeftOut(field: Field, depth: Depth | undefined): boolean {
  return depth === 'essential' && needOf(field, 'always') === 'full';
}
